using System.Text.Json.Nodes;
using DataAuditor.Engine;
using DataAuditor.Manifests;
using DataAuditor.Reports;

namespace DataAuditor.Tests.Shards;

/// <summary>An audit in a folder, as a whole and in shards.</summary>
public sealed class ShardedAudit : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    public string Manifest => Path.Combine(Folder, "x.audit.json");

    public string Write(string name, string content) => _folder.Write(name, content);

    /// <param name="data">The members of <c>data</c>.</param>
    /// <param name="metrics">Ids, each with its options where it has some: <c>text.diversity.distinct-n {"n":2}</c>.</param>
    public void WriteManifest(string modality, string data, IEnumerable<string> metrics, string more = "")
    {
        var gates = metrics.Select(static metric => metric.Split(' ', 2)).Select(static parts =>
            $$"""{ "metric": "{{parts[0]}}", {{(parts.Length > 1 ? $"\"options\": {parts[1]}," : "")}} "min": -1e9, "optional": true }""");
        Write("x.audit.json", $$"""{ "modality": "{{modality}}", "data": { {{data}} }, "gates": [ {{string.Join(",\n", gates)}} ] {{more}} }""");
    }

    /// <summary>The report of the audit in one piece.</summary>
    public JsonNode Whole() => Report(Audit.Run(AuditManifest.Load(Manifest)));

    /// <summary>Audits in so many shards and returns the states, in their order.</summary>
    public string[] States(int count, string folder = "states") => [.. Enumerable.Range(1, count).Select(number => State(number, count, folder))];

    public string State(int number, int count, string folder = "states", ulong? seed = null) =>
        Audit.WriteShard(AuditManifest.Load(Manifest), new Shard(number, count), Path.Combine(Folder, folder), new AuditOptions { Seed = seed }).Path;

    /// <summary>The report of the merged states.</summary>
    public JsonNode Merged(params string[] states) => Report(Audit.Merge(states, Manifest));

    public void Dispose() => _folder.Dispose();

    /// <summary>The report without the times, the only thing that may differ.</summary>
    private static JsonNode Report(AuditResult result)
    {
        using var output = new MemoryStream();
        ReportWriters.All.Single(static writer => writer.Format == "json").Write(result, output);
        var report = JsonNode.Parse(output.ToArray())!;
        foreach (var measurement in report["measurements"]!.AsArray()) measurement!.AsObject().Remove("elapsedMs");
        return report;
    }
}
