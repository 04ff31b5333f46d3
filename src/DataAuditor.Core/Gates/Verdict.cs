using System.Text.Json.Serialization;

namespace DataAuditor.Gates;

/// <summary>What a gate says of a measurement.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Verdict>))]
public enum Verdict
{
    Passed,
    Failed,
    Inconclusive,
    NotMeasurable,
}
