using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Metrics.Tabular.Utility;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Labelled;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Utility;

public sealed class TstrRmseTests
{
    private const double ModelTolerance = 5e-4;

    private static readonly TstrRmse Metric = new();

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_values(string variant)
    {
        var score = OnAdult(Metric, variant, Roles(("label", "hr_per_week")));
        var golden = Adult.Golden(variant).GetProperty("tstr");

        Assert.Equal(golden.GetProperty("tstr").GetProperty("rmse_hr_per_week").GetDouble(), score.Value, ModelTolerance);
        Assert.Equal(golden.GetProperty("trtr").GetProperty("rmse_hr_per_week").GetDouble(), score.Part("real-trained"), ModelTolerance);
        Assert.Contains(score.Notes, note => note.Contains("test records are left out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(RegressionModel.Linear)]
    [InlineData(RegressionModel.Boosted)]
    public void Sets_the_value_beside_the_real_trained_one(RegressionModel model)
    {
        var score = ScoreOf(Metric with { Model = model }, Draw(1, 900, asNumber: true), Draw(2, 900, asNumber: true), Draw(3, 600, asNumber: true));

        // The label's noise has a standard deviation of 1.
        Assert.InRange(score.Value, 0.9, 1.6);
        Assert.Equal(score.Value - score.Part("real-trained"), score.Part("gap"), 1e-12);
        Assert.Equal(score.Value / score.Part("real-trained"), score.Part("ratio"), 1e-12);
        Assert.InRange(score.Part("relative to standard deviation"), 0.3, 0.8);
        Assert.All(score.Parts, part => Assert.True(part.IsReference));
        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
        Assert.Equal(2, Assert.Single(score.Figures).Series.Count);
    }

    [Fact]
    public void Is_the_root_mean_squared_error_in_units_of_the_label()
    {
        // A constant label teaches to predict it: the errors are 1 and 3.
        var synthetic = Of(Categories("g", "a", "a"), Numbers("y", 5, 5));
        var real = Of(Categories("g", "a", "a", "a"), Numbers("y", 4, 5, 6));

        var score = ScoreOf(Metric, synthetic, real, Of(Categories("g", "a", "a", "a"), Numbers("y", 4, 8, null)));

        Assert.Equal(Math.Sqrt(5), score.Value, 1e-9);
        Assert.Equal(Math.Sqrt(5) / 2, score.Part("relative to standard deviation"), 1e-9);
        Assert.Equal(5, ScoreOf(new TstrMse(), synthetic, real, Of(Categories("g", "a", "a", "a"), Numbers("y", 4, 8, null))).Value, 1e-9);
    }

    [Fact]
    public void Takes_the_number_among_several_labels()
    {
        var fields = new FieldRoles(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["label"] = ["g", "y"] });

        Assert.Equal(
            ScoreOf(Metric, Draw(1, 200, asNumber: true), Draw(2, 200, asNumber: true)).Value,
            ScoreOf(Metric, Draw(1, 200, asNumber: true), Draw(2, 200, asNumber: true), fields: fields).Value);
    }

    [Fact]
    public void Is_the_worst_number_where_no_synthetic_record_has_a_label()
    {
        var real = Draw(2, 60, asNumber: true);
        var synthetic = Of(Numbers("x", 1, 2), Categories("g", "a", "b"), Numbers("y", null, double.PositiveInfinity));

        Assert.Equal(double.MaxValue, ScoreOf(Metric, synthetic, real).Value);
        Assert.Equal(double.MaxValue, ScoreOf(new TstrMse(), synthetic, real).Value);
    }

    [Fact]
    public void Stays_finite_for_labels_of_any_size()
    {
        var huge = Of(Categories("g", "a", "b"), Numbers("y", 1e300, -1e300));

        Assert.True(double.IsFinite(ScoreOf(new TstrMse(), huge, Draw(2, 60, asNumber: true) is var real ? Of(real.Find("g")!, real.Find("y")!) : huge).Value));
    }

    [Fact]
    public void Is_not_applicable_to_other_labels()
    {
        Assert.Contains("tabular.utility.tstr-auc", Reason(Metric, Draw(1, 50), Draw(2, 50)), StringComparison.Ordinal);
        Assert.Equal("no field has the role 'label'", Reason(Metric, Draw(1, 50), Draw(2, 50), fields: FieldRoles.None));

        var constant = Of(Categories("g", "a", "b", "a"), Numbers("y", 1, 1, 1));
        Assert.Contains("is constant", Reason(Metric, constant, constant), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RegressionModel.Linear)]
    [InlineData(RegressionModel.Boosted)]
    public void Is_the_same_to_the_last_bit_on_any_number_of_threads(RegressionModel model)
    {
        var metric = Metric with { Model = model };
        Table real = Draw(2, 2000, asNumber: true), synthetic = Draw(1, 2000, asNumber: true);

        MeasurementAssert.Same(ScoreOf(metric, synthetic, real, threads: 1), ScoreOf(metric, synthetic, real, threads: 4));
    }
}
