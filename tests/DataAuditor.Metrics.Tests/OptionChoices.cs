using System.Text.Json.Nodes;
using DataAuditor.Catalog;

namespace DataAuditor.Metrics.Tests;

/// <summary>Every choice but the default one of each option that offers choices.</summary>
internal static class OptionChoices
{
    public static IEnumerable<JsonObject> Of(MetricEntry entry) =>
        from option in entry.Options
        where option.Schema["enum"] is JsonArray
        from choice in option.Schema["enum"]!.AsArray()
        where choice is not null && !JsonNode.DeepEquals(choice, option.Default)
        select new JsonObject { [option.Name] = choice.DeepClone() };
}
