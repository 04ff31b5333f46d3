using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>What two texts must have in common to count.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<RougeVariant>))]
public enum RougeVariant
{
    /// <summary>Tokens (ROUGE-1).</summary>
    Unigrams,

    /// <summary>Pairs of neighbouring tokens (ROUGE-2).</summary>
    Bigrams,

    /// <summary>The longest sequence of tokens in this order (ROUGE-L).</summary>
    LongestSequence,
}
