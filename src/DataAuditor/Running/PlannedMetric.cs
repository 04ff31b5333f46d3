using System.Text.Json.Nodes;
using DataAuditor.Catalog;

namespace DataAuditor.Running;

/// <summary>A metric with its options.</summary>
/// <param name="Options">Those that differ from their defaults: with the id, the metric's identity in reports and baselines.</param>
internal sealed record PlannedMetric(MetricEntry Entry, Metric Metric, JsonObject Options)
{
    public MetricInfo Info => Entry.Info;
}
