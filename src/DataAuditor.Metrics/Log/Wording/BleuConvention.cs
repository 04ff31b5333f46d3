using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Log.Wording;

/// <summary>What BLEU takes for the reference.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<BleuConvention>))]
public enum BleuConvention
{
    /// <summary>The gold text; a pair without a token scores 0.</summary>
    Gold,

    /// <summary>As LogBench's evaluation has it: the generated text is the reference and the gold one the candidate, and equal texts score 1 whatever they hold.</summary>
    LogBench,
}
