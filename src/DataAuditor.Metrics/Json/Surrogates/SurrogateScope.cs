using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Json.Surrogates;

/// <summary>Within what a surrogate stands for one original.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SurrogateScope>))]
public enum SurrogateScope
{
    /// <summary>All documents together: who is the same person in two of them stays so.</summary>
    Corpus,

    /// <summary>Each document for itself.</summary>
    Document,
}
