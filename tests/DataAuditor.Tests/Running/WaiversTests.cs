using DataAuditor.Gates;
using DataAuditor.Manifests;
using DataAuditor.Reports;

namespace DataAuditor.Tests.Running;

public sealed class WaiversTests : IDisposable
{
    private const string KsBelowTwoTenths = """{ "metric": "tabular.fidelity.ks", "max": 0.2 }""";

    private const string EachColumnBelowTwoTenths = """{ "metric": "tabular.fidelity.ks", "part": "*", "max": 0.2 }""";

    private const string KsWaived = """{ "metric": "tabular.fidelity.*", "owner": "Ana", "reason": "the vendor mends it", "expires": "2027-01-31" }""";

    private readonly TemporaryFolder _folder = new();

    public WaiversTests()
    {
        _folder.Write("real.csv", "age,amount,height\n31,10.5,1\n42,11.25,2\n57,9,3\n23,12,4\n");
        _folder.Write("synthetic.csv", "age,amount,height\n131,110.5,1\n142,111.25,2\n157,109,3\n123,112,4\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Turn_a_failure_into_a_warning_that_says_who_why_and_until_when()
    {
        var result = Run(KsBelowTwoTenths, KsWaived);

        Assert.Equal(AuditStatus.Warned, result.Report.Status);
        Assert.Equal(Verdict.Failed, result.Gates.Single().Verdict);
        var warning = Assert.Single(result.Diagnostics);
        Assert.Equal((Severity.Warning, DiagnosticCode.GateFailed, 2), (warning.Severity, warning.Code, warning.Location!.Line));
        Assert.Contains("above max 0.2", warning.Message, StringComparison.Ordinal);
        Assert.EndsWith("; waived until 2027-01-31 by Ana: the vendor mends it", warning.Message, StringComparison.Ordinal);
        Assert.Equal(new ReportWaiver("Ana", "the vendor mends it", new DateOnly(2027, 1, 31)), result.Report.Gates.Single().Waiver);
    }

    [Theory]
    [InlineData("2027-01-31T23:59:59Z", false)]
    [InlineData("2027-02-01T00:00:00Z", true)]
    [InlineData("2027-02-01T01:30:00+02:00", false)]
    public void Are_an_error_at_their_line_from_the_day_after_they_expire(string now, bool isExpired)
    {
        if (!isExpired)
        {
            Assert.True(Run(KsBelowTwoTenths, KsWaived, now).Passed);
            return;
        }

        var error = Assert.Throws<AuditException>(() => Run(KsBelowTwoTenths, KsWaived, now)).Diagnostics.Single();

        Assert.Equal((Severity.Error, DiagnosticCode.Manifest, 3), (error.Severity, error.Code, error.Location!.Line));
        Assert.Equal("the waiver of tabular.fidelity.* expired on 2027-01-31: mend the data and remove it, or let Ana name a later day", error.Message);
    }

    [Fact]
    public void Of_a_part_do_not_hide_another_part_that_is_bad_too()
    {
        var result = Run(EachColumnBelowTwoTenths, Part("age"));

        Assert.Equal(AuditStatus.Failed, result.Report.Status);
        Assert.Equal([("amount", true), ("age", false)], result.Gates.Select(gate => (gate.Part!, gate.Blocks)));
        Assert.NotNull(result.Gates[1].Waiver);
    }

    [Fact]
    public void Of_all_bad_parts_let_the_good_one_pass_by_itself()
    {
        var result = Run(EachColumnBelowTwoTenths, Part("a*"));

        Assert.Equal(AuditStatus.Warned, result.Report.Status);
        Assert.Equal([("height", Verdict.Passed), ("age", Verdict.Failed)], result.Gates.Select(gate => (gate.Part!, gate.Verdict)));
    }

    [Fact]
    public void Of_a_part_leave_gates_on_the_whole_alone() =>
        Assert.Equal(AuditStatus.Failed, Run(KsBelowTwoTenths, Part("a*")).Report.Status);

    [Theory]
    [InlineData(KsWaived, "tabular.fidelity.*")]
    [InlineData("""{ "metric": "tabular.fidelity.ks", "part": "age", "owner": "Ana", "reason": "r", "expires": "2027-01-31" }""", "tabular.fidelity.ks [age]")]
    public void Are_warned_of_at_their_line_when_nothing_needs_them(string waiver, string name)
    {
        var result = Run("""{ "metric": "tabular.fidelity.ks", "max": 1 }""", waiver);

        Assert.Equal(AuditStatus.Passed, result.Report.Status);
        var warning = Assert.Single(result.Diagnostics);
        Assert.Equal((Severity.Warning, DiagnosticCode.Manifest, 3), (warning.Severity, warning.Code, warning.Location!.Line));
        Assert.Equal($"the waiver of {name} is not needed: no gate that it covers fails; remove it", warning.Message);
    }

    [Fact]
    public void Cover_a_metric_that_cannot_be_measured() =>
        Assert.Equal(AuditStatus.Warned, Run("""{ "metric": "tabular.privacy.dcr-share", "max": 0.5 }""", """{ "metric": "*", "owner": "Ana", "reason": "no holdout yet", "expires": "2027-01-31" }""").Report.Status);

    [Theory]
    [InlineData("""{ "metric": "tabular.fidelity.k", "owner": "a", "reason": "r", "expires": "2027-01-31" }""", "no metric is named 'tabular.fidelity.k'; did you mean 'tabular.fidelity.ks'?")]
    [InlineData("""{ "owner": "a", "reason": "r", "expires": "2027-01-31" }""", "a waiver names either a 'metric', a 'dimension', a 'history' alarm or a 'coverage'")]
    [InlineData("""{ "metric": "tabular.fidelity.ks", "dimension": "fidelity", "owner": "a", "reason": "r", "expires": "2027-01-31" }""", "a waiver names either a 'metric', a 'dimension', a 'history' alarm or a 'coverage'")]
    [InlineData("""{ "dimension": "fidelity", "part": "age", "owner": "a", "reason": "r", "expires": "2027-01-31" }""", "'part' belongs to waivers that name a metric")]
    [InlineData("""{ "metric": "tabular.fidelity.ks", "reason": "r", "expires": "2027-01-31" }""", "an element of 'waivers' has no 'owner', which is required")]
    [InlineData("""{ "metric": "tabular.fidelity.ks", "owner": "a", "expires": "2027-01-31" }""", "an element of 'waivers' has no 'reason', which is required")]
    [InlineData("""{ "metric": "tabular.fidelity.ks", "owner": "a", "reason": "r" }""", "an element of 'waivers' has no 'expires', which is required")]
    [InlineData("""{ "metric": "tabular.fidelity.ks", "owner": "a", "reason": "r", "expires": "2027-02-30" }""", "'expires' is \"2027-02-30\"; it must be a day, as 2027-01-31")]
    [InlineData("""{ "metric": "tabular.fidelity.ks", "owner": "a", "reason": "r", "expires": "31.1.2027" }""", "'expires' is \"31.1.2027\"; it must be a day, as 2027-01-31")]
    public void Are_refused_unless_they_name_what_they_waive_an_owner_a_reason_and_a_day(string waiver, string message)
    {
        var error = Assert.Throws<AuditException>(() => Run(KsBelowTwoTenths, waiver)).Diagnostics.Single();

        Assert.Equal((DiagnosticCode.Manifest, message, 3), (error.Code, error.Message, error.Location!.Line));
    }

    [Theory]
    [InlineData("""{ "dimension": "fidelity", "min": 0.9 }""", """ "dimension": "fidelity" """, true)]
    [InlineData("""{ "dimension": "fidelity", "min": 0.9 }""", """ "dimension": "diversity" """, false)]
    [InlineData("""{ "dimension": "fidelity", "min": 0.9 }""", """ "metric": "tabular.fidelity.*" """, false)]
    [InlineData("""{ "metric": "tabular.fidelity.ks", "max": 0.2 }""", """ "dimension": "fidelity" """, false)]
    [InlineData("""{ "coverage": ["privacy"] }""", """ "coverage": ["privacy", "fairness"] """, true)]
    [InlineData("""{ "coverage": ["privacy", "fairness"] }""", """ "coverage": ["privacy"] """, false)]
    public void Cover_what_they_name_as_the_gates_name_it(string gate, string subject, bool isWaived)
    {
        var result = Run(gate, $$"""{ {{subject}}, "owner": "Ana", "reason": "r", "expires": "2027-01-31" }""");

        Assert.Equal(isWaived ? AuditStatus.Warned : AuditStatus.Failed, result.Report.Status);
        Assert.Equal(isWaived, result.Gates.Single().Waiver is not null);
    }

    [Fact]
    public void Cover_the_alarm_of_a_history()
    {
        Waiver waiver = new() { History = HistoryAlarm.Collapse, Owner = "Ana", Reason = "r", Expires = new DateOnly(2027, 1, 31) };

        Assert.True(waiver.Covers(new Gate { History = HistoryAlarm.Collapse }, "history.collapse", null));
        Assert.False(waiver.Covers(new Gate { Metric = "history.collapse" }, "history.collapse", null));
        Assert.Equal("history.collapse", waiver.Subject);
    }

    [Theory]
    [InlineData(""" "dimension": "privacy" """, "privacy")]
    [InlineData(""" "coverage": ["privacy", "fairness"] """, "coverage of privacy, fairness")]
    [InlineData(""" "history": "collapse" """, "history.collapse")]
    public void Are_named_by_what_they_name_when_nothing_needs_them(string subject, string name) => Assert.Equal(
        $"the waiver of {name} is not needed: no gate that it covers fails; remove it",
        Assert.Single(Run("""{ "metric": "tabular.fidelity.ks", "max": 1 }""", $$"""{ {{subject}}, "owner": "Ana", "reason": "r", "expires": "2027-01-31" }""").Diagnostics).Message);

    private static string Part(string glob) => $$"""{ "metric": "tabular.fidelity.ks", "part": "{{glob}}", "owner": "Ana", "reason": "r", "expires": "2027-01-31" }""";

    /// <summary>The gate stands at line 2, the waiver at line 3.</summary>
    private AuditResult Run(string gate, string waiver, string now = "2026-12-01T12:00:00Z")
    {
        var path = _folder.Write("orders.audit.json", $$"""
            { "modality": "tabular", "decision": "point", "data": { "synthetic": "synthetic.csv", "real": "real.csv" }, "gates": [
              {{gate}} ], "waivers": [
              {{waiver}} ] }
            """);
        return Audit.Run(AuditManifest.Load(path), new AuditOptions { Clock = new StoppedClock(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)) });
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
