using System.Text.Json.Nodes;
using DataAuditor.Metrics.History;
using DataAuditor.Reports;

namespace DataAuditor.History;

/// <summary>What one metric measured in a round.</summary>
public sealed record HistoryMeasurement
{
    /// <summary>Of pairs of columns there may be thousands; the worst say what a trend needs. Signals are read again, so they keep all.</summary>
    private const int MostParts = 40;

    public required string Metric { get; init; }

    /// <summary>The version of the metric's definition: values of another one are no earlier part of a trend.</summary>
    public required int Version { get; init; }

    public required JsonObject Options { get; init; }

    public required double Value { get; init; }

    public ConfidenceInterval? Interval { get; init; }

    /// <summary>By name, the worst.</summary>
    public required IReadOnlyDictionary<string, double> Parts { get; init; }

    internal static HistoryMeasurement Of(ReportMeasurement measurement) => new()
    {
        Metric = measurement.Metric,
        Version = measurement.Version,
        Options = measurement.Options,
        Value = measurement.Value,
        Interval = measurement.Interval,
        Parts = new OrderedDictionary<string, double>(
            measurement.Parts.Where(part => part.IsReference)
                .Concat(PartOrder.WorstFirst(measurement.Parts.Where(part => !part.IsReference), measurement.Direction).Take(SignalCatalog.IsSignal(measurement.Metric) ? int.MaxValue : MostParts))
                .DistinctBy(part => part.Name, StringComparer.Ordinal)
                .Select(part => KeyValuePair.Create(part.Name, part.Value)),
            StringComparer.Ordinal),
    };
}
