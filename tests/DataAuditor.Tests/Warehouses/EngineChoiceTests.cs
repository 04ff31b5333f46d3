using System.Text.Json;
using DataAuditor.Data;
using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Manifests;
using DataAuditor.Running;

namespace DataAuditor.Tests.Warehouses;

/// <summary>When tables of a database are counted there, and when they are read; the values are the same either way.</summary>
[Collection(ServerGroup.Name)]
public sealed class EngineChoiceTests : IDisposable
{
    private const string Counted = """{ "metric": "tabular.fidelity.ks", "max": 1 }, { "metric": "tabular.fidelity.tvd", "max": 1 }, { "metric": "tabular.fidelity.contingency", "max": 1 }""";

    private const string Sampled = """{ "metric": "tabular.fidelity.pearson", "options": { "method": "spearman" }, "max": 1 }""";

    private const string OfRows = """{ "metric": "tabular.privacy.dcr-share", "max": 1, "optional": true }""";

    private static readonly Lock Creating = new();

    private static bool s_isCreated;

    private readonly TemporaryFolder _folder = new();

    private readonly Variable _variable;

    public EngineChoiceTests(ServerSet servers)
    {
        _variable = new Variable(Prepared(servers));
        _folder.Write("real.csv", "n,x,level\n1,2,a\n");
    }

    public void Dispose()
    {
        _variable.Dispose();
        _folder.Dispose();
    }

    [ServerFact]
    public void Small_tables_are_read_and_counted_where_the_manifest_says_so_with_the_same_values()
    {
        AuditResult read = Run(null, null), asked = Run("rows", null, "1KB"), counted = Run("counts", null);
        Assert.All([read, asked], static result => Assert.DoesNotContain(result.Diagnostics, IsOfCounting));
        Assert.Contains(counted.Diagnostics, static note => note.Message.EndsWith("counted by PostgreSQL, not read: as the manifest says", StringComparison.Ordinal));
        Assert.Contains(counted.Diagnostics, static note => note.Message.Contains("metrics that need rows have all 500", StringComparison.Ordinal));
        Assert.Equal(4, read.Report.Measurements.Count);
        foreach (var other in new[] { asked, counted })
        {
            foreach (var (own, its) in read.Report.Measurements.Zip(other.Report.Measurements)) Assert.Equal(own.Value, its.Value, 1e-9);
        }
    }

    [ServerFact]
    public void A_limit_in_the_manifest_is_one_and_a_command_lines_goes_before_it()
    {
        Assert.Contains(Run(null, null, "1KB").Diagnostics, static note => note.Message.Contains("would not fit into memory", StringComparison.Ordinal));
        Assert.DoesNotContain(Run(null, null, "1KB", limit: 1 << 30).Diagnostics, IsOfCounting);
        Assert.Contains(Run(null, null, "1GB", limit: 1000).Diagnostics, IsOfCounting);
    }

    [ServerFact]
    public void What_cannot_be_counted_is_said_where_counting_is_asked_for()
    {
        Assert.Contains("the real data set is in files", Fault("counts", "\"real.csv\""), StringComparison.Ordinal);
        Assert.Contains("'read' says 'rows' here, and 'counts' elsewhere", Fault("counts", Source("choice_real", "rows")), StringComparison.Ordinal);
        Assert.Contains("'read' says 'counts', but text.diversity.distinct-n needs records", Fault("counts", null, "text", """{ "metric": "text.diversity.distinct-n", "min": 0 }"""), StringComparison.Ordinal);
        Assert.Contains("'read' says 'counts', but there is no column 'text'", Fault("counts", null, "text", """{ "metric": "text.diversity.ttr", "options": { "tokenizer": "whitespace" }, "min": 0 }"""), StringComparison.Ordinal);
    }

    [ServerFact]
    public void Large_tables_are_counted_only_where_no_metric_needs_all_rows()
    {
        Assert.Equal("all metrics follow from counts, and reading 3000 values takes longer", Reason($"{Counted}, {Sampled}", 3000));
        Assert.Null(Reason($"{Counted}, {Sampled}", 3001));
        Assert.Null(Reason($"{Counted}, {OfRows}", 1));
    }

    private static bool IsOfCounting(Diagnostic note) => note.Message.Contains("counted by", StringComparison.Ordinal);

    private static string Prepared(ServerSet servers)
    {
        lock (Creating)
        {
            if (s_isCreated) return servers.PostgreSql.Address;

            foreach (var (table, shift) in new[] { ("choice_real", 0), ("choice_synthetic", 3) })
            {
                servers.PostgreSql.Execute($"CREATE TABLE {table} AS SELECT (i * 37 + {shift}) % 101 / 4.0 AS n, (i * 11 + i / 7 * {shift}) % 50 AS x, chr(97 + (i + i / 7 * {shift})::int % 5) AS level FROM generate_series(0, 499) i; GRANT SELECT ON {table} TO reader");
            }

            s_isCreated = true;
            return servers.PostgreSql.Address;
        }
    }

    private string? Reason(string gates, long worth)
    {
        var manifest = Load(null, null, "1GB", "tabular", gates);
        using var warehouses = OpenWarehouses.Open(manifest, default);
        var sources = manifest.Data.Named().ToDictionary(static named => named.Name, named => TableSource.Of(warehouses[(DataInput.Query)named.Input]), StringComparer.Ordinal);
        return new EngineChoice(AuditPlan.ForGates(manifest), sources) { ValuesWorthCounting = worth }.Reason(1 << 30);
    }

    private AuditResult Run(string? read, string? real, string memory = "1GB", long? limit = null) =>
        Audit.Run(Load(read, real, memory, "tabular", $"{Counted}, {Sampled}"), new AuditOptions { MemoryLimit = limit });

    private string Fault(string? read, string? real, string modality = "tabular", string gates = Counted) =>
        Assert.Throws<AuditException>(() => Audit.Run(Load(read, real, "1GB", modality, gates))).Diagnostics[0].ToString();

    private AuditManifest Load(string? read, string? real, string memory, string modality, string gates) => AuditManifest.Load(_folder.Write("x.audit.json", $$"""
        {
          "modality": "{{modality}}", "memoryLimit": "{{memory}}",
          "data": { "synthetic": {{Source("choice_synthetic", read)}}, "real": {{real ?? Source("choice_real", read)}} },
          "gates": [ {{gates}} ]
        }
        """));

    private string Source(string table, string? read) =>
        $$"""{ "connection": {{JsonSerializer.Serialize(_variable.Connection)}}, "table": "{{table}}"{{(read is null ? "" : $", \"read\": \"{read}\"")}} }""";
}
