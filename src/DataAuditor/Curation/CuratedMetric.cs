using System.Text.Json.Nodes;

namespace DataAuditor.Curation;

/// <summary>A metric before and after.</summary>
/// <param name="Options">Those that differ from their defaults.</param>
/// <param name="Before">Null where it could not be measured.</param>
/// <param name="After">Null where it could not be measured.</param>
public sealed record CuratedMetric(string Metric, Dimension Dimension, Direction Direction, JsonObject Options, double? Before, double? After);
