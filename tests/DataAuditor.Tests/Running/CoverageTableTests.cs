using DataAuditor.Gates;
using DataAuditor.Reports;

namespace DataAuditor.Tests.Running;

public sealed class CoverageTableTests : IDisposable
{
    private readonly OrdersFolder _orders = new();

    public void Dispose() => _orders.Dispose();

    [Fact]
    public void Tells_what_was_measured_what_was_left_out_and_what_is_in_between()
    {
        var coverage = _orders.Audit("""
            "usage": "sharing",
            "gates": [ { "metric": "tabular.fidelity.ks", "max": 0.9 }, { "metric": "tabular.fidelity.tvd", "max": 0.9 }, { "metric": "tabular.validity.missing-gap", "max": 0 } ]
            """).Report.Coverage;

        var fidelity = coverage.Single(row => row.Dimension is Dimension.Fidelity);
        Assert.Equal(CoverageState.Partly, fidelity.State);
        Assert.Equal(["tabular.fidelity.ks", "tabular.fidelity.tvd"], fidelity.Measured);
        Assert.Contains("tabular.fidelity.pearson", fidelity.Missing);
        Assert.StartsWith($"2 of {fidelity.Measured.Count + fidelity.Missing.Count} metrics; not ", fidelity.Note, StringComparison.Ordinal);
        Assert.True(fidelity.Required);

        var fairness = coverage.Single(row => row.Dimension is Dimension.Fairness);
        Assert.Equal(CoverageState.NotMeasured, fairness.State);
        Assert.False(fairness.Required);
        Assert.DoesNotContain(coverage, row => row.Dimension is Dimension.Faithfulness);
    }

    [Fact]
    public void Does_not_count_what_has_no_answer_on_this_data_and_counts_what_lacks_its_input()
    {
        var validity = Row(_orders.Audit(""" "gates": [ { "metric": "tabular.validity.*", "min": 0, "optional": true } ] """), Dimension.Validity);
        var privacy = Row(_orders.Audit(""" "gates": [ { "metric": "tabular.privacy.dcr-*", "min": 0, "optional": true } ] """), Dimension.Privacy);

        Assert.Equal(CoverageState.Measured, validity.State);
        Assert.Equal(["tabular.validity.violation-rate"], validity.NotApplicable);
        Assert.Equal("2 of 2 metrics; not applicable: tabular.validity.violation-rate", validity.Note);
        Assert.Contains("tabular.privacy.dcr-share", privacy.Missing);
    }

    [Fact]
    public void Names_the_input_for_want_of_which_a_dimension_is_not_measured()
    {
        var row = Row(_orders.Audit(""" "gates": [ { "metric": "tabular.fairness.*", "min": 0, "optional": true } ] """), Dimension.Fairness);

        Assert.Equal(CoverageState.NotMeasured, row.State);
        Assert.Empty(row.NotApplicable);
        Assert.Contains("tabular.fairness.coverage-gap", row.Missing);
        Assert.Matches("^0 of [0-9]+ metrics; not .*tabular.fairness.coverage-gap.*: no field has the role 'protected'", row.Note);
        Assert.Contains(": no field has the role 'label'", row.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_a_gate_that_fails_where_a_dimension_is_left_out()
    {
        var gate = Assert.Single(_orders.Audit(""" "gates": [ { "coverage": ["fidelity", "fairness"] } ] """).Gates, gate => gate.Gate.Coverage is not null);

        Assert.Equal(Verdict.Failed, gate.Verdict);
        Assert.StartsWith("fidelity is left out: none of tabular.fidelity.alpha-precision, ", gate.Message, StringComparison.Ordinal);
        Assert.Contains("; fairness is left out: none of ", gate.Message, StringComparison.Ordinal);
        Assert.Equal(0, gate.Value);
    }

    [Fact]
    public void Is_a_gate_on_the_share_of_metrics_too()
    {
        var result = _orders.Audit("""
            "gates": [
            { "metric": "tabular.fidelity.ks", "max": 0.9 },
            { "coverage": ["fidelity"] },
            { "coverage": ["fidelity"], "min": 0.9, "severity": "warning" } ]
            """);

        Assert.Equal([Verdict.Passed, Verdict.Passed, Verdict.Failed], result.Gates.Select(gate => gate.Verdict));
        Assert.StartsWith("fidelity is covered by 1 of ", result.Gates[1].Message, StringComparison.Ordinal);
        Assert.Contains(", below min 0.9; not tabular.fidelity.alpha-precision, ", result.Gates[2].Message, StringComparison.Ordinal);
        Assert.Equal(AuditStatus.Warned, result.Report.Status);
    }

    [Theory]
    [InlineData("""{ "coverage": [] }""", "'coverage' names no dimension")]
    [InlineData("""{ "coverage": ["privacy", "privacy"] }""", "'coverage' names privacy twice")]
    [InlineData("""{ "coverage": ["faithfulness"] }""", "no metric of tabular data is about faithfulness, so it cannot be covered")]
    [InlineData("""{ "coverage": ["privacy"], "max": 1 }""", "a gate on coverage takes no limit but 'min', the share of each dimension's metrics that must be measured")]
    [InlineData("""{ "coverage": ["privacy"], "min": 0 }""", "'min' of a gate on coverage is 0; it must be above 0 and at most 1")]
    [InlineData("""{ "coverage": ["privacy"], "dimension": "privacy", "min": 0.5 }""", "a gate names either a 'metric', a 'dimension', a 'history' alarm or a 'coverage'")]
    public void Is_refused_as_a_gate_that_could_not_mean_anything(string gate, string problem) =>
        Assert.Equal(problem, Assert.Throws<AuditException>(() => _orders.Manifest($"\"gates\": [ {gate} ]")).Message);

    private static ReportCoverage Row(AuditResult result, Dimension dimension) => result.Report.Coverage.Single(row => row.Dimension == dimension);
}
