using System.Text.Json.Serialization;

namespace DataAuditor.Pareto;

/// <summary>One of the two metrics that configurations are weighed by.</summary>
/// <param name="Worst">Where the hypervolume is measured from: the bad end of the metric's range, or the worst value there is where the range is open.</param>
public sealed record ParetoAxis(string Metric, string Name, Direction Direction, double Worst)
{
    /// <summary>The good end of the metric's range; null where it is open.</summary>
    [JsonIgnore]
    public double? Best { get; init; }

    /// <summary>How much better one value is than another, in the metric's unit; negative where it is worse.</summary>
    public double Gain(double of, double over) => Direction is Direction.Lower ? over - of : of - over;
}
