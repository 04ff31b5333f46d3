using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Text.Toxicity;

/// <summary>Whether what equals a threshold has reached it.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ThresholdComparison>))]
public enum ThresholdComparison
{
    [JsonStringEnumMemberName(">=")]
    AtLeast,

    [JsonStringEnumMemberName(">")]
    Above,
}
