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
    public void A_later_value_of_another_kind_is_an_error_that_names_its_line()
    {
        _folder.Write("real.csv", Rows(100_000, 0) + "oops,1,b,2027-01-31\n");
        var wrong = Assert.Throws<AuditException>(() => Run(1000)).Diagnostics.Single();
        Assert.Equal((DiagnosticCode.DataFile, 100_002), (wrong.Code, wrong.Location!.Line));
        Assert.Contains("'types'", wrong.Message, StringComparison.Ordinal);
    }

    private static string Rows(int count, int shift) => "x,y,level,day\n" + string.Concat(Enumerable.Range(0, count).Select(row => string.Create(
        CultureInfo.InvariantCulture, $"{(row * 37 + shift) % 500},{(row % 9 == 0 ? "" : (row * 11 % 83) * 0.5)},{"abcde"[(row + (row / 7 * shift)) % 5]},2027-01-{1 + (row % 28):00}\n")));

    private AuditResult Run(long? limit) => Audit.Run(
        AuditManifest.Load(_folder.Write("x.audit.json", $$"""{ "modality": "tabular", "data": { "synthetic": "synthetic.csv", "real": "real.csv" }, "gates": [ {{Gates}} ] }""")),
        new AuditOptions { MemoryLimit = limit });
}
