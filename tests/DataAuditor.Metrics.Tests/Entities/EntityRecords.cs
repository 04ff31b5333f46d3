using System.Text.Json.Nodes;

namespace DataAuditor.Metrics.Tests.Entities;

/// <summary>Records with entities.</summary>
internal static class EntityRecords
{
    /// <summary>Two names and a date, of which one name is found; a date that is found, and a name that is none; nothing at all.</summary>
    public static IReadOnlyList<string> Toy { get; } =
    [
        Of("""[{"type":"name","start":0,"end":3},{"type":"name","start":5,"end":9},{"type":"date","start":20,"end":30}]""", """[{"type":"name","start":5,"end":9}]"""),
        Of("""[{"type":"date","start":1,"end":5}]""", """[{"type":"date","start":1,"end":5},{"type":"name","start":7,"end":8}]"""),
        Of("[]", "[]"),
    ];

    /// <summary>The documents of the golden values.</summary>
    public static IReadOnlyList<string> Golden => [.. GoldenRecall["documents"]!.AsArray().Select(static document => Of(Entities(document!["truth"]!), Entities(document["detected"]!)))];

    /// <summary>By type.</summary>
    public static IReadOnlyDictionary<string, JsonNode> GoldenByType => GoldenRecall["by_type"]!.AsObject().ToDictionary(static type => type.Key, static type => type.Value!, StringComparer.Ordinal);

    public static string Of(string gold, string? redacted) =>
        redacted is null ? $$"""{"gold_entities":{{gold}}}""" : $$"""{"gold_entities":{{gold}},"redacted_entities":{{redacted}}}""";

    private static JsonNode GoldenRecall => JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("semi/json/golden_fields.json")))!["recall_aon"]!;

    private static string Entities(JsonNode triples) => new JsonArray([.. triples.AsArray().Select(static triple => new JsonObject
    {
        ["type"] = triple![0]!.DeepClone(),
        ["start"] = triple[1]!.DeepClone(),
        ["end"] = triple[2]!.DeepClone(),
    })]).ToJsonString();
}
