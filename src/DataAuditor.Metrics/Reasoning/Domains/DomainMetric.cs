using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Reasoning.Domains;

/// <summary>What is held against each other in and out of domain; named as the metrics are.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DomainMetric>))]
public enum DomainMetric
{
    RewardAccuracy,

    VerifyAccuracy,

    LabelAccuracy,

    PassRate,
}
