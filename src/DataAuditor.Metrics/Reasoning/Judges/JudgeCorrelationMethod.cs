using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Reasoning.Judges;

/// <summary>How scores of a judge and of people are held against each other.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<JudgeCorrelationMethod>))]
public enum JudgeCorrelationMethod
{
    /// <summary>By their ranks, ties averaged.</summary>
    Spearman,

    /// <summary>By how near they lie to a line.</summary>
    Pearson,

    /// <summary>By which of two records is the better: τ-b, which allows for ties.</summary>
    Kendall,
}
