using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Vision;

/// <summary>How it is told whether texts and images go together.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AlignmentMethod>))]
public enum AlignmentMethod
{
    /// <summary>By the cosine of their embeddings.</summary>
    Cosine,

    /// <summary>By a judge's score.</summary>
    Judge,
}
