using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Tabular.Inference;

/// <summary>How an attacker who holds the synthetic records, and knows all other columns of a person, guesses the sensitive one.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<InferenceAttack>))]
public enum InferenceAttack
{
    /// <summary>As that of the synthetic record which is the nearest in all other columns, by Gower's distance.</summary>
    Nearest,

    /// <summary>
    /// By boosted trees trained on the synthetic records: the likeliest of the levels, or the expected number, which tells
    /// little of a number that has its values at a few peaks.
    /// </summary>
    Model,
}
