using System.Text.Json.Nodes;

namespace DataAuditor.Catalog;

/// <summary>An option of a metric as users see it.</summary>
/// <param name="Schema">The JSON Schema of its value, description and bounds included.</param>
/// <param name="Default">The value that holds when it is not set.</param>
public sealed record MetricOption(string Name, string Description, JsonObject Schema, JsonNode? Default, double Min, double Max);
