using DataAuditor.Gates;
using DataAuditor.Manifests;

namespace DataAuditor.Tests.Manifests;

public sealed class AuditManifestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_comments_trailing_commas_and_every_key()
    {
        var manifest = Load("""
            {
              // why
              "name": "orders", "modality": "tabular",
              "data": { "synthetic": "s.csv", "real": "r.csv", "tables": { "customers": "c.csv", }, "types": { "zip": "category" } },
              "fields": { "id": "order_id", "protected": ["sex", "race"] },
              "generator": { "model": "m", "privacy": { "epsilon": 1, "unit": "record" } },
              "usage": "sharing",
              "gates": [
                { "metric": "tabular.fidelity.ks", "max": 0.1, "part": "a*", "severity": "warning", "reason": "why" },
                { "dimension": "fidelity", "min": 0.9 },
              ],
              "decision": "proof", "onInconclusive": "fail", "seed": 7, "memoryLimit": "1.5 GiB", "history": "h.jsonl",
            }
            """);

        Assert.Equal("orders", manifest.Name);
        Assert.Equal(Path.Combine(_folder.Path, "s.csv"), ((DataInput.File)manifest.Data.Synthetic).Path);
        Assert.Equal(["sex", "race"], manifest.Fields["protected"]);
        Assert.Equal(7UL, manifest.Seed);
        Assert.Equal(3L << 29, manifest.MemoryLimit);
        Assert.Equal(Decision.Proof, manifest.Decision);
        Assert.Equal(new SourceLocation(manifest.Path!, 9, 5), manifest.Gates[0].Location);
        Assert.Equal(Severity.Warning, manifest.Gates[0].Severity);
        Assert.Equal(Dimension.Fidelity, manifest.Gates[1].Dimension);
    }

    [Fact]
    public void A_memory_limit_is_bytes_or_a_size()
    {
        Assert.Equal(4096, Load("""{ "modality": "tabular", "data": { "synthetic": "s.csv" }, "memoryLimit": 4096 }""").MemoryLimit);
        Assert.Null(Load("""{ "modality": "tabular", "data": { "synthetic": "s.csv" } }""").MemoryLimit);
        Rejects("""{ "modality": "tabular", "data": { "synthetic": "s.csv" }, "memoryLimit": "4 gallons" }""", "(1,75): error DA2001: 'memoryLimit' is '4 gallons'; it must be a number with a unit, such as 4GB or 512MiB");
        Rejects("""{ "modality": "tabular", "data": { "synthetic": "s.csv" }, "memoryLimit": 0 }""", "(1,75): error DA2001: 'memoryLimit' is 0; it must be at least 1");
    }

    [Fact]
    public void A_data_set_of_a_database_may_say_how_it_is_taken_in()
    {
        var data = Load("""{ "modality": "tabular", "data": { "synthetic": { "connection": "env:A", "table": "s", "read": "counts" }, "real": { "connection": "env:A", "table": "r", "read": "rows" }, "holdout": { "connection": "env:A", "table": "h" } } }""").Data;
        Assert.Equal([QueryReading.Counts, QueryReading.Rows, null], new[] { data.Synthetic, data.Real!, data.Holdout! }.Select(static input => ((DataInput.Query)input).Reading));
        Rejects("""{ "modality": "tabular", "data": { "synthetic": { "connection": "env:A", "table": "s", "read": "count" } } }""", "(1,96): error DA2001: 'read' is \"count\"; it must be one of rows, counts; did you mean 'counts'?");
    }

    [Fact]
    public void Is_named_after_its_file_where_it_has_no_name() =>
        Assert.Equal("m", Load("""{ "modality": "tabular", "data": { "synthetic": "s.csv" } }""").Name);

    [Fact]
    public void Reports_all_errors_of_form_at_once_each_at_its_place()
    {
        Rejects(
            """
            {
              "modality": "tabulr",
              "dat": {},
              "data": { "synthetic": 3 },
              "gates": [ { "metric": "tabular.fidelity.ks", "mx": 0.1 } ]
            }
            """,
            "(2,15): error DA2001: 'modality' is \"tabulr\"; it must be one of text, reasoning, tabular, graph, json, log, image-text, video-text, agent; did you mean 'tabular'?",
            "(3,3): error DA2001: 'dat' is no key of the manifest; did you mean 'data'?",
            "(4,26): error DA2001: 'synthetic' is 3; it must be a string or an object",
            "(5,49): error DA2001: 'mx' is no key of an element of 'gates'; did you mean 'max'?");
    }

    [Fact]
    public void Reports_all_errors_of_meaning_at_once_each_at_its_place()
    {
        Rejects(
            """
            { "modality": "tabular", "data": { "synthetic": "s.csv" }, "gates": [
              { "metric": "tabular.fidelity.kss", "max": 0.1 },
              { "metric": "tabular.fidelity.ks" },
              { "metric": "tabular.fidelity.ks", "dimension": "fidelity", "max": 1 },
              { "metric": "tabular.fidelity.ks", "max": 0.1, "options": { "n": 2 } },
              { "metric": "tabular.fidelity.tvd", "max": 0.1 },
              { "metric": "tabular.fidelity.tvd", "max": 0.2 },
              { "metric": "tabular.nothing.*", "max": 0.2 },
              { "metric": "tabular.validity.missing-gap", "min": 0.3, "max": 0.2 }
            ] }
            """,
            "(2,15): error DA2001: no metric is named 'tabular.fidelity.kss'; did you mean 'tabular.fidelity.ks'?",
            "(3,3): error DA2001: the gate on tabular.fidelity.ks has no limit: set min, max, equals, maxRegression, maxRelativeRegression or maxDrift",
            "(4,3): error DA2001: a gate names either a 'metric', a 'dimension', a 'history' alarm or a 'coverage'",
            "(5,63): error DA2001: tabular.fidelity.ks: no option is named 'n'",
            "(7,3): error DA2001: this gate repeats the one at line 6: both set 'max' for tabular.fidelity.tvd",
            "(8,15): error DA2001: no metric is named 'tabular.nothing.*'",
            "(9,3): error DA2001: no value of tabular.validity.missing-gap can be at least 0.3 and at most 0.2");
    }

    [Fact]
    public void Reads_tables_and_statements_of_databases()
    {
        var data = Load("""
            { "modality": "tabular", "data": {
              "synthetic": { "connection": "env:ORDERS_DB", "table": "shop.orders" },
              "real": { "connection": "env:ORDERS_DB", "sql": "SELECT 1" },
              "tables": { "customers": { "connection": "env:OTHER", "table": "c" } } } }
            """).Data;

        var synthetic = Assert.IsType<DataInput.Query>(data.Synthetic).Source;
        Assert.Equal(("env:ORDERS_DB", "shop.orders", null, 2, 58), (synthetic.Connection, synthetic.Table, synthetic.Sql, synthetic.DeclaredAt!.Line, synthetic.DeclaredAt.Column));
        Assert.Equal("SELECT 1", Assert.IsType<DataInput.Query>(data.Real).Source.Sql);
        Assert.Equal("c in env:OTHER", Assert.IsType<DataInput.Query>(data.Tables["customers"]).Source.Shown);
    }

    [Fact]
    public void Refuses_connections_that_stand_in_the_manifest_and_data_sets_that_are_two_things() => Rejects(
        """
        { "modality": "tabular", "data": {
          "synthetic": { "connection": "postgresql://me:secret@host/db", "table": "t" },
          "real": { "connection": "env:A" },
          "holdout": { "connection": "env:A", "table": "t", "sql": "SELECT 1" },
          "tables": { "a": { "connection": "env:A", "table": "s..t" } } } }
        """,
        "(2,32): error DA2001: 'connection' names the variable of the environment that holds the connection, as 'env:NAME'; passwords do not stand in manifests",
        "(3,11): error DA2001: a data set in a warehouse has one of 'table' and 'sql'",
        "(4,14): error DA2001: a data set in a warehouse has one of 'table' and 'sql'",
        "(5,54): error DA2001: 'table' is a name, or a schema and a name with a dot between");

    [Fact]
    public void Refuses_unknown_keys_of_data_sets_in_databases() => Rejects(
        """
        { "modality": "tabular", "data": {
          "synthetic": { "conection": "env:A", "table": "t" } } }
        """,
        "(2,18): error DA2001: 'conection' is no key of 'synthetic'; did you mean 'connection'?",
        "(2,16): error DA2001: 'synthetic' has no 'connection', which is required");

    [Fact]
    public void Points_at_the_place_where_it_stops_being_json() =>
        Rejects("{ \"modality\": \"tabular\",\n  \"data\" 3 }", "(2,10): error DA2001: this is not JSON: '3' is invalid after a property name. Expected a ':'.");

    [Fact]
    public void Refuses_a_key_that_stands_twice() =>
        Rejects("""{ "modality": "tabular", "modality": "text", "data": { "synthetic": "s" } }""", "(1,26): error DA2001: 'modality' stands here a second time");

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{} {}")]
    [InlineData("\"x\"")]
    public void Refuses_what_is_no_manifest(string text) => Assert.Throws<AuditException>(() => Load(text));

    [Fact]
    public void Says_when_it_is_missing_or_a_folder()
    {
        Assert.Contains("does not exist", Assert.Throws<AuditException>(() => AuditManifest.Load(Path.Combine(_folder.Path, "no.audit.json"))).Message, StringComparison.Ordinal);
        Assert.Contains("is a folder", Assert.Throws<AuditException>(() => AuditManifest.Load(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_when_its_path_is_a_loop_of_links()
    {
        var (one, other) = (Path.Combine(_folder.Path, "one.audit.json"), Path.Combine(_folder.Path, "other.audit.json"));
        File.CreateSymbolicLink(one, other);
        File.CreateSymbolicLink(other, one);

        Assert.Contains("cannot be read", Assert.Throws<AuditException>(() => AuditManifest.Load(one)).Message, StringComparison.Ordinal);
    }

    private AuditManifest Load(string text) => AuditManifest.Load(_folder.Write("m.audit.json", text));

    private void Rejects(string text, params string[] diagnostics)
    {
        var wrong = Assert.Throws<AuditException>(() => Load(text));

        Assert.Equal(diagnostics, wrong.Diagnostics.Select(diagnostic => diagnostic.ToString()[(_folder.Path.Length + "/m.audit.json".Length)..]));
    }
}
