using System.Globalization;
using DataAuditor.Manifests;

namespace DataAuditor.Tests.Running;

/// <summary>Tables that have more bytes than memory is theirs.</summary>
public sealed class CountedTablesTests : IDisposable
{
    private const string Gates = """
        { "metric": "tabular.fidelity.ks", "max": 1 }, { "metric": "tabular.fidelity.tvd", "max": 1 }, { "metric": "tabular.fidelity.pearson", "max": 1 },
        { "metric": "tabular.fidelity.contingency", "max": 1 }, { "metric": "tabular.validity.missing-gap", "max": 1 }, { "metric": "tabular.validity.chi-square", "max": 1 },
        { "metric": "tabular.fidelity.detection", "max": 1, "optional": true }, { "metric": "tabular.fidelity.alpha-precision", "max": 1, "optional": true }
        """;

    private readonly TemporaryFolder _folder = new();

    public CountedTablesTests()
    {
        _folder.Write("real.csv", Rows(3000, 0));
        _folder.Write("synthetic.csv", Rows(2500, 3));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_audit_that_holds_no_table_finds_what_one_finds_that_does_and_says_what_it_cannot_tell()
    {
        AuditResult held = Run(null), counted = Run(1000);
        Assert.Contains(counted.Diagnostics, static note => note.Message.Contains("were counted while they were read", StringComparison.Ordinal));
        Assert.Equal(held.Report.Data["real"], counted.Report.Data["real"]);
        Assert.Equal(held.Report.Data["synthetic"], counted.Report.Data["synthetic"]);
        var values = counted.Report.Measurements.ToDictionary(static measured => measured.Metric, static measured => measured.Value, StringComparer.Ordinal);
        foreach (var measured in held.Report.Measurements.Where(static measured => measured.Metric is not "tabular.fidelity.alpha-precision"))
        {
            Assert.Equal(measured.Value, values[measured.Metric], 1e-9);
        }

        Assert.DoesNotContain("tabular.fidelity.alpha-precision", values.Keys);
        Assert.Contains("needs rows", counted.Report.Skipped.Single(static skipped => skipped.Metric == "tabular.fidelity.alpha-precision").Reason, StringComparison.Ordinal);
        Assert.Contains(counted.Report.Measurements.Single(static measured => measured.Metric == "tabular.fidelity.detection").Notes, static note => note.StartsWith("measured on a sample of 3000 real and 2500 synthetic records", StringComparison.Ordinal));
        Assert.NotEmpty(counted.Profiles.Single(static profile => profile.Name == "x").Steps);
    }

    [Fact]
    public void Rules_are_checked_as_in_memory_against_tables_that_are_held_and_values_of_another_kind()
    {
        _folder.Write("synthetic.csv", Rows(2500, 3) + "7,many,a,2027-01-31\n8,,\"\",\n-0,1e400,\"a,\"\"b\"\"\",2027-02-01\n0,NaN,a,2027-01-01\n");
        _folder.Write("levels.csv", "level,x\na,1\nb,2\n\"a,\"\"b\"\"\",0\n");
        const string rules = """
            { "metric": "tabular.validity.violation-rate", "max": 1, "options": { "rules": [
              { "rule": "type", "column": "y", "type": "number" }, { "rule": "range", "column": "y", "max": 41 }, { "rule": "compare", "left": "y", "operator": "!=", "right": "x" }, { "rule": "unique", "columns": ["x", "level", "day"] },
              { "rule": "foreignKey", "columns": ["level"], "table": "levels" }, { "rule": "lookup", "columns": ["x", "level"], "table": "levels" }, { "rule": "notNull", "column": "y" }, { "rule": "notNull", "column": "level" },
              { "rule": "pattern", "column": "y", "regex": "many|[0-9].*" }, { "rule": "allowed", "column": "level", "fromReal": true }, { "rule": "dependency", "from": ["x"], "to": ["level"] }, { "rule": "sql", "sql": "y > 30 OR level <> 'a'" }
            ] } }
            """;
        const string tables = """, "tables": { "levels": "levels.csv" } """;
        AuditResult held = Run(null, rules, tables), counted = Run(1000, rules, tables);
        Assert.Contains(counted.Diagnostics, static note => note.Message.Contains("were counted while they were read", StringComparison.Ordinal));
        var (own, other) = (Assert.Single(held.Report.Measurements), Assert.Single(counted.Report.Measurements));
        Assert.Equal(12, own.Parts.Count);
        Assert.Equal(own.Value, other.Value);
        Assert.Equal(own.Parts.Select(static part => (part.Name, part.Value)), other.Parts.Select(static part => (part.Name, part.Value)));
        Assert.True(own.Parts.Single(static part => part.Name == "type(y)").Value > 0);
    }

    [Fact]
    public void A_rule_that_names_no_column_of_the_tables_is_wrong_however_they_are_read()
    {
        const string rules = """{ "metric": "tabular.validity.violation-rate", "max": 1, "options": { "rules": [ { "rule": "unique", "columns": ["level", "dai"] } ] } }""";
        var wrong = Assert.Throws<AuditException>(() => Run(null, rules));
        Assert.Contains("no column 'dai'; did you mean 'day'?", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(wrong.Message, Assert.Throws<AuditException>(() => Run(1000, rules)).Message);
    }

    [Fact]
    public void A_later_value_of_another_kind_is_an_error_that_names_its_line()
    {
        _folder.Write("real.csv", Rows(100_000, 0) + "oops,1,b,2027-01-31\n");
        var wrong = Assert.Throws<AuditException>(() => Run(1000)).Diagnostics.Single();
        Assert.Equal((DiagnosticCode.DataFile, 100_002), (wrong.Code, wrong.Location!.Line));
        Assert.Contains("'types'", wrong.Message, StringComparison.Ordinal);
    }

    private static string Rows(int count, int shift) => "x,y,level,day\n" + string.Concat(Enumerable.Range(0, count).Select(row => string.Create(
        CultureInfo.InvariantCulture, $"{(row * 37 + shift) % 500},{(row % 9 == 0 ? "" : (row * 11 % 83) * 0.5)},{"abcde"[(row + (row / 7 * shift)) % 5]},2027-01-{1 + (row % 28):00}\n")));

    private AuditResult Run(long? limit, string gates = Gates, string tables = "") => Audit.Run(
        AuditManifest.Load(_folder.Write("x.audit.json", $$"""{ "modality": "tabular", "data": { "synthetic": "synthetic.csv", "real": "real.csv"{{tables}} }, "gates": [ {{gates}} ] }""")),
        new AuditOptions { MemoryLimit = limit });
}
