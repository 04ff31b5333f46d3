using System.Text.Json.Nodes;
using DataAuditor.Pareto;
using DataAuditor.Reports;
using DataAuditor.Tests.Reports.Samples;
using static DataAuditor.Tests.Pareto.PipelineReports;

namespace DataAuditor.Tests.Pareto;

public sealed class ParetoFrontTests
{
    [Fact]
    public void Holds_what_nothing_beats_and_says_who_beats_the_rest()
    {
        var front = Front(Of("private", 0.50, 0.70), Of("useful", 0.60, 0.90), Of("poor", 0.65, 0.65), Of("between", 0.55, 0.80));

        Assert.Equal(["private", "useful", "between"], front.Points.Where(point => point.IsOnFront).Select(point => point.Configuration));
        Assert.Equal(["private", "useful", "between"], front.Points[2].DominatedBy);
    }

    [Fact]
    public void Keeps_what_is_worse_by_no_more_than_chance()
    {
        Assert.All(Front(Of("a", 0.50, 0.90, half: 0.05), Of("b", 0.51, 0.89, half: 0.05)).Points, point => Assert.True(point.IsOnFront));
        Assert.Equal(["a"], Front(Of("a", 0.50, 0.90, half: 0.001), Of("b", 0.51, 0.90, half: 0.001)).Points[1].DominatedBy);
        Assert.Equal(["a"], Front(Of("a", 0.50, 0.90, half: 0), Of("b", 0.51, 0.89, half: 0)).Points[1].DominatedBy);
    }

    [Fact]
    public void Keeps_both_of_two_that_measured_the_same() =>
        Assert.All(Front(Of("a", 0.5, 0.9, half: 0), Of("b", 0.5, 0.9, half: 0)).Points, point => Assert.True(point.IsOnFront));

    [Fact]
    public void Keeps_what_is_better_in_one_however_little() =>
        Assert.All(Front(Of("a", 0.50, 0.99), Of("b", 0.499, 0.10)).Points, point => Assert.True(point.IsOnFront));

    [Fact]
    public void Measures_the_area_from_the_bad_ends_of_the_ranges()
    {
        var front = Front(Of("a", 0.5, 0.7), Of("b", 0.6, 0.9));

        Assert.Equal((1, 0), (front.Trust.Worst, front.Utility.Worst));
        Assert.Equal((0.5 * 0.7) + (0.4 * 0.2), front.Hypervolume, 1e-12);
        Assert.Equal(front.Hypervolume, front.HypervolumeShare);
    }

    [Fact]
    public void Measures_the_area_from_the_worst_value_where_a_range_is_open()
    {
        var front = Front(Open(Of("a", 2, 0.7)), Open(Of("b", 5, 0.9)));

        Assert.Equal(5, front.Trust.Worst);
        Assert.Equal(3 * 0.7, front.Hypervolume, 1e-12);
        Assert.Null(front.HypervolumeShare);

        static (string, AuditReport) Open((string Path, AuditReport Report) report) =>
            (report.Path, report.Report with { Measurements = [report.Report.Measurements[0] with { Range = [0, null] }, report.Report.Measurements[1]] });
    }

    /// <summary>α-precision is best at α, 0.9 where nobody says otherwise: its score weighs, and an interval that holds the ideal reaches 1.</summary>
    [Fact]
    public void Weighs_a_metric_whose_ideal_lies_within_by_its_score()
    {
        const string Precision = "tabular.fidelity.alpha-precision";
        (string, AuditReport) Measured(string model, double precision) => Of(model, 0.5, 0.7) is var (path, report)
            ? (path, report with { Measurements = [PipelineReports.Measured(Precision, Direction.None, precision, 0.03), report.Measurements[1]] })
            : default;

        var front = ParetoFront.Of([Measured("near", 0.88), Measured("above", 0.99), Measured("far", 0.45)], Precision, Utility);

        Assert.Equal([1 - (0.02 / 0.9), 1 - (0.09 / 0.9), 0.5], front.Points.Select(point => point.Trust.Value), static (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal((Direction.Higher, 0), (front.Trust.Direction, front.Trust.Worst));
        Assert.InRange(front.Points[0].Trust.High, 0.999, 1);
        Assert.Equal(1 - (0.05 / 0.9), front.Points[0].Trust.Low, 1e-12);
        Assert.Equal([], front.Points[0].DominatedBy);
        Assert.Equal(["near"], front.Points[1].DominatedBy);
        Assert.Equal(["near", "above"], front.Points[2].DominatedBy);
    }

    [Fact]
    public void Names_points_by_configuration_else_by_audit_and_never_alike()
    {
        var (path, report) = Of("m", 0.6, 0.6);

        Assert.Equal(
            ["m (m.json)", "m (other.json)", "orders"],
            Front(Of("m", 0.5, 0.5), ("other.json", report), (path, report with { Generator = null, Audit = "orders" })).Points.Select(point => point.Configuration));
    }

    [Fact]
    public void Refuses_to_compare_what_is_not_the_same()
    {
        var good = Of("good", 0.5, 0.9);

        Assert.Equal("it is about text data, 'good.json' about tabular data; they cannot be compared", Refused(good, ("t.json", good.Report with { Modality = Modality.Text })));
        Assert.Equal(
            "it has no tabular.utility.tstr-auc: no field has the role 'label'",
            Refused(good, ("n.json", good.Report with { Measurements = [good.Report.Measurements[0]], Skipped = [new(Utility, "no field has the role 'label'")] })));
        Assert.Equal("it has no tabular.privacy.mia-auc; measure it, or gate it", Refused(good, ("n.json", SampleAudits.Empty.Report)));
        Assert.Equal(
            "it has tabular.privacy.mia-auc of another version or with other options than 'good.json'",
            Refused(good, ("o.json", good.Report with { Measurements = [good.Report.Measurements[0] with { Options = new JsonObject { ["attack"] = "density" } }, good.Report.Measurements[1]] })));
        Assert.Equal(
            "it has tabular.privacy.mia-auc with several options, so it is not clear which is meant",
            Refused(good, ("s.json", good.Report with { Measurements = [.. good.Report.Measurements, good.Report.Measurements[0]] })));
        Assert.Equal(
            "no metric is named 'tabular.utility.tstr-acu'; did you mean 'tabular.utility.tstr-auc'?",
            Assert.Throws<AuditException>(() => ParetoFront.Of([good], Trust, "tabular.utility.tstr-acu")).Message);
    }

    private static ParetoFront Front(params IReadOnlyList<(string Path, AuditReport Report)> reports) => ParetoFront.Of(reports, Trust, Utility);

    private static string Refused(params IReadOnlyList<(string Path, AuditReport Report)> reports) => Assert.Throws<AuditException>(() => Front(reports)).Message;
}
