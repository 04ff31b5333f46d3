using System.Text.Json.Serialization;

namespace DataAuditor.Pareto;

/// <summary>What one configuration measured on one axis.</summary>
public sealed record ParetoValue(double Value, ConfidenceInterval? Interval)
{
    [JsonIgnore]
    public double Low => Interval?.Low ?? Value;

    [JsonIgnore]
    public double High => Interval?.High ?? Value;

    /// <summary>Whether the intervals have no value in common; a value without one is an interval of its own.</summary>
    public bool IsApartFrom(ParetoValue other) => High < other.Low || other.High < Low;
}
