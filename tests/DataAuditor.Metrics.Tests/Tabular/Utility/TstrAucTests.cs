using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Metrics.Tabular.Utility;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Labelled;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Utility;

public sealed class TstrAucTests
{
    private static readonly TstrAuc Metric = new();

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_optimum_of_the_golden_model(string variant)
    {
        var score = OnAdult(Metric, variant, Roles(("label", "income")));
        var golden = Adult.Golden(variant).GetProperty("tstr");

        Assert.Equal(AdultOptimum.Of(variant).Auc, score.Value, AdultOptimum.Tolerance);
        Assert.Equal(AdultOptimum.Of("real").Auc, score.Part("real-trained"), AdultOptimum.Tolerance);
        Assert.Equal(golden.GetProperty("tstr").GetProperty("auc").GetDouble(), score.Value, AdultOptimum.GoldenTolerance);
        Assert.Equal(golden.GetProperty("trtr").GetProperty("auc").GetDouble(), score.Part("real-trained"), AdultOptimum.GoldenTolerance);
        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
    }

    [Theory]
    [InlineData(ClassificationModel.Logistic)]
    [InlineData(ClassificationModel.Boosted)]
    public void Sets_the_value_beside_the_real_trained_one(ClassificationModel model)
    {
        var score = ScoreOf(Metric with { Model = model }, Draw(1, 900), Draw(2, 900), Draw(3, 600));

        Assert.InRange(score.Value, 0.85, 1);
        Assert.Equal(score.Part("real-trained") - score.Value, score.Part("gap"), 1e-12);
        Assert.Equal(score.Value / score.Part("real-trained"), score.Part("ratio"), 1e-12);
        Assert.All(score.Parts, part => Assert.True(part.IsReference));
        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
        Assert.Equal(2, Assert.Single(score.Figures).Series.Count);
        Assert.All(score.Figures[0].Series, series => Assert.InRange(series.X.Count, 2, 200));
        Assert.Empty(score.Notes);
    }

    [Fact]
    public void Is_1_where_the_classes_are_parted_and_0_where_they_are_swapped()
    {
        var real = Of(Numbers("x", [.. Enumerable.Range(0, 40).Select(row => (double?)row)]), Categories("y", [.. Enumerable.Range(0, 40).Select(row => row < 20 ? "low" : "top")]));
        var swapped = Of(Numbers("x", [.. Enumerable.Range(0, 40).Select(row => (double?)row)]), Categories("y", [.. Enumerable.Range(0, 40).Select(row => row < 20 ? "top" : "low")]));

        Assert.Equal(1, ScoreOf(Metric, real, real, real).Value);
        Assert.Equal(0, ScoreOf(Metric, swapped, real, real).Value);
    }

    [Fact]
    public void Keeps_a_third_of_real_for_the_test_where_there_is_no_holdout()
    {
        var score = ScoreOf(Metric, Draw(1, 600), Draw(2, 600));

        Assert.Contains("tested on 200 real records", Assert.Single(score.Notes), StringComparison.Ordinal);
        Assert.InRange(score.Value, 0.8, 1);
    }

    [Fact]
    public void Is_the_mean_over_more_than_two_classes()
    {
        static string Third(int row) => ((string[])["p", "q", "r"])[row % 3];
        var real = Of(Numbers("x", [.. Enumerable.Range(0, 90).Select(row => (double?)(row % 3))]), Categories("y", [.. Enumerable.Range(0, 90).Select(Third)]));
        var two = Of(Numbers("x", [.. Enumerable.Range(0, 90).Select(row => (double?)(row % 2))]), Categories("y", [.. Enumerable.Range(0, 90).Select(row => Third(row % 2))]));

        var score = ScoreOf(Metric, real, real, real);
        Assert.Equal(score.Parts.Where(part => !part.IsReference).Average(part => part.Value), score.Value, 1e-12);
        Assert.Equal("y=p y=q y=r", string.Join(' ', score.Parts.Where(part => !part.IsReference).Select(part => part.Name)));
        Assert.Equal(1, score.Part("y=p"));

        var lacking = ScoreOf(Metric, two, real, real);
        Assert.Equal(0, lacking.Part("y=r"));
        Assert.Null(lacking.Interval);
        Assert.Contains("'y=r' counts 0", Assert.Single(lacking.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_worst_where_the_synthetic_labels_are_of_one_class_or_none()
    {
        foreach (var synthetic in new[] { Draw(1, 50, label: _ => "yes"), Draw(1, 50, label: _ => null), Draw(1, 50, label: _ => "invented"), Draw(1, 0) })
        {
            var score = ScoreOf(Metric, synthetic, Draw(2, 300), Draw(3, 200));
            Assert.Equal(0, score.Value);
            Assert.InRange(score.Part("real-trained"), 0.8, 1);
        }
    }

    [Fact]
    public void Names_the_metric_for_numbers() =>
        Assert.Contains("tabular.utility.tstr-rmse", Reason(Metric, Draw(1, 50, asNumber: true), Draw(2, 50, asNumber: true)), StringComparison.Ordinal);

    [Fact]
    public void Is_not_applicable_to_real_data_that_teaches_or_tests_nothing()
    {
        var real = Draw(2, 60);
        Assert.Equal("no field has the role 'label'", Reason(Metric, real, real, fields: FieldRoles.None));
        Assert.Contains("fewer than two classes", Reason(Metric, real, Draw(2, 60, label: _ => "yes")), StringComparison.Ordinal);
        Assert.Contains("no test record", Reason(Metric, real, real, Draw(3, 60, label: _ => null)), StringComparison.Ordinal);
        Assert.Contains("do not have both", Reason(Metric, real, real, Draw(3, 60, label: _ => "yes")), StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_depend_on_scale_names_or_the_order_of_columns()
    {
        var expected = ScoreOf(Metric, Draw(1, 300), Draw(2, 300), Draw(3, 300)).Value;

        Assert.Equal(expected, ScoreOf(Metric, Changed(1), Changed(2), Changed(3)).Value, 1e-6);

        static Table Changed(ulong seed)
        {
            var table = Draw(seed, 300);
            double? Rescaled(int row) => table.Find("x")!.IsNull(row) ? null : 1000 - (50 * ((NumberColumn)table.Find("x")!).Values[row]);
            return Of(
                Categories("y", [.. Enumerable.Range(0, 300).Select(row => table.Find("y")!.TextAt(row) == "yes" ? "Q" : "P")]),
                Categories("g", [.. Enumerable.Range(0, 300).Select(row => "group " + table.Find("g")!.TextAt(row))]),
                Numbers("x", [.. Enumerable.Range(0, 300).Select(Rescaled)]));
        }
    }

    [Theory]
    [InlineData(ClassificationModel.Logistic)]
    [InlineData(ClassificationModel.Boosted)]
    public void Is_the_same_to_the_last_bit_on_any_number_of_threads(ClassificationModel model)
    {
        var metric = Metric with { Model = model };

        MeasurementAssert.Same(ScoreOf(metric, Draw(1, 2000), Draw(2, 2000), threads: 1), ScoreOf(metric, Draw(1, 2000), Draw(2, 2000), threads: 4));
    }
}
