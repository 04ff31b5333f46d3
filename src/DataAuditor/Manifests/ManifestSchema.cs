using System.Text.Json.Nodes;
using DataAuditor.Metrics;
using DataAuditor.Metrics.History;

namespace DataAuditor.Manifests;

/// <summary>The JSON Schema of manifests: the written one, with every metric's id and options from the catalogue put in.</summary>
public static class ManifestSchema
{
    /// <summary>What manifests are checked against; metrics' options are checked by the metrics themselves.</summary>
    internal static JsonObject Written { get; } = Read();

    /// <summary>For editors: knows every metric and its options.</summary>
    public static JsonObject Build()
    {
        var schema = Written.DeepClone().AsObject();
        var gate = schema["properties"]!["gates"]!["items"]!.AsObject();
        gate["allOf"] = new JsonArray([.. MetricCatalog.All.Select(entry => new JsonObject
        {
            ["if"] = new JsonObject
            {
                ["required"] = new JsonArray("metric"),
                ["properties"] = new JsonObject { ["metric"] = new JsonObject { ["const"] = entry.Info.Id } },
            },
            ["then"] = new JsonObject
            {
                ["properties"] = new JsonObject
                {
                    ["options"] = new JsonObject
                    {
                        ["additionalProperties"] = false,
                        ["properties"] = new JsonObject(entry.Options.Select(option =>
                            KeyValuePair.Create(option.Name, (JsonNode?)option.Schema.DeepClone()))),
                    },
                },
            },
        })]);
        var metric = gate["properties"]!["metric"]!.AsObject();
        metric["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = new JsonArray([.. MetricCatalog.All.Concat(SignalCatalog.All).Select(entry => (JsonNode)entry.Info.Id)]) },
            new JsonObject { ["pattern"] = @"\*" });
        return schema;
    }

    private static JsonObject Read()
    {
        using var resource = typeof(ManifestSchema).Assembly.GetManifestResourceStream("DataAuditor.Manifests.manifest.schema.json")!;
        return JsonNode.Parse(resource)!.AsObject();
    }
}
