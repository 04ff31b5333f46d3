using System.Globalization;
using DataAuditor.Baselines;
using DataAuditor.Manifests;
using DataAuditor.Reports;

namespace DataAuditor.Tests.Running;

public sealed class BaselineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BaselineTests() => _folder.Write("real.csv", Column(shifted: 0));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Does_not_let_twenty_small_losses_pass_as_none()
    {
        const string Gate = """{ "metric": "tabular.fidelity.ks", "maxRegression": 0.015, "maxDrift": 0.055, "decision": "point" }""";
        Accept(Run(Gate, shifted: 0, new AuditOptions { IgnoreBaseline = true }));

        for (var shifted = 1; shifted <= 5; shifted++)
        {
            var small = Run(Gate, shifted);
            Assert.Equal(AuditStatus.Passed, small.Status);
            Accept(small);
        }

        var drifted = Run(Gate, shifted: 6);
        Assert.Equal(AuditStatus.Failed, drifted.Status);
        Assert.Contains("0.06 worse than the pinned 0, more than maxDrift 0.055", drifted.Gates.Single().Message, StringComparison.Ordinal);

        Accept(drifted, new Acceptance { ReportPath = "report.json", Pin = true, Force = true, Reason = "the price list changed" });
        Assert.Equal(AuditStatus.Passed, Run(Gate, shifted: 7).Status);
    }

    [Theory]
    [InlineData("""{ "dimension": "fidelity", "maxDrift": 0.05 }""", "worse than the pinned 1, more than maxDrift 0.05")]
    [InlineData("""{ "metric": "tabular.fidelity.ks", "part": "x", "maxDrift": 0.05, "decision": "point" }""", "0.06 worse than the pinned 0, more than maxDrift 0.05")]
    public void Measures_the_drift_of_parts_and_dimensions_too(string gate, string message)
    {
        Accept(Run(gate, shifted: 0, new AuditOptions { IgnoreBaseline = true }));
        Accept(Run(gate, shifted: 3));

        Assert.Contains(message, Run(gate, shifted: 6).Gates.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_what_moved_where_the_audit_has_a_baseline()
    {
        const string Gate = """{ "metric": "tabular.fidelity.ks", "max": 0.5 }""";
        var first = Audited(Gate, shifted: 0, new AuditOptions { IgnoreBaseline = true });
        Accept(first.Report);

        var move = Audited(Gate, shifted: 30).BaselineDiff!.Metrics.Single();
        Assert.Null(first.BaselineDiff);
        Assert.Equal((Movement.Worse, "tabular.fidelity.ks"), (move.Movement, move.Metric));
        Assert.Equal(0.3, move.Difference!.Value, 1e-12);
    }

    private void Accept(AuditReport report, Acceptance? how = null) =>
        BaselineFile.Accept(Path.Combine(_folder.Path, "orders.baseline.json"), report, how ?? new Acceptance { ReportPath = "report.json" });

    private AuditReport Run(string gate, int shifted, AuditOptions? options = null) => Audited(gate, shifted, options).Report;

    private AuditResult Audited(string gate, int shifted, AuditOptions? options = null)
    {
        _folder.Write("synthetic.csv", Column(shifted));
        return Audit.Run(AuditManifest.Load(_folder.Write("orders.audit.json", $$"""
            { "modality": "tabular", "data": { "synthetic": "synthetic.csv", "real": "real.csv" }, "baseline": "orders.baseline.json", "gates": [ {{gate}} ] }
            """)), options);
    }

    /// <summary>A hundred numbers; those that are shifted are each a hundredth of the Kolmogorov–Smirnov statistic.</summary>
    private static string Column(int shifted) =>
        "x\n" + string.Concat(Enumerable.Range(0, 100).Select(row => string.Create(CultureInfo.InvariantCulture, $"{(row < shifted ? row + 1000 : row)}\n")));
}
