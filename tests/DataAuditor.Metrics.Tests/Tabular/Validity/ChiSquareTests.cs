using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Validity;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Validity;

public sealed class ChiSquareTests
{
    private static readonly ChiSquare Metric = new();

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_test_of_homogeneity(string variant) => EqualsGolden(variant, ChiSquareForm.Homogeneity, "chi2_homogeneity_2xk");

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_goodness_of_fit(string variant) => EqualsGolden(variant, ChiSquareForm.GoodnessOfFit, "chi2_counts_gof_shared_levels");

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_p_on_frequencies(string variant)
    {
        var score = Adult.Score(Metric with { Form = ChiSquareForm.Frequency }, variant);

        Assert.Equal(9, score.Parts.Count);
        Assert.Equal(score.Parts.Average(part => part.Value), score.Value);
        foreach (var part in score.Parts)
        {
            var golden = Adult.Golden(variant).GetProperty("columns").GetProperty(part.Name).GetProperty("sdmetrics_CSTest_p_on_frequencies").GetDouble();
            Assert.Equal(golden, part.Value, Adult.Tolerance);
        }
    }

    [Fact]
    public void Is_the_smallest_p_times_the_number_of_tests()
    {
        // 30/10 against 20/20: χ² = 80 · (30·20 − 10·20)² / (40 · 40 · 50 · 30) = 5.333…, one degree of freedom.
        var real = Of(Levels("p", 30, 10), Levels("q", 20, 20));
        var synthetic = Of(Levels("p", 20, 20), Levels("q", 20, 20));

        var score = Score(Metric, synthetic, real);

        Assert.Equal(16.0 / 3, score.Parts[0].Detail("chiSquare")!.Value, 1e-12);
        Assert.Equal(1, score.Parts[0].Detail("degreesOfFreedom"));
        Assert.Equal(Math.Sqrt(16.0 / 3 / 80), score.Parts[0].Detail("cramersV")!.Value, 1e-12);
        Assert.Equal(0.25, score.Parts[0].Detail("tvd"));
        Assert.Equal(0.020921335337794, score.Parts[0].Value, 1e-12);
        Assert.Equal(1, score.Parts[1].Value);
        Assert.Equal(2 * score.Parts[0].Value, score.Value);
    }

    [Fact]
    public void Reaches_into_the_far_tail()
    {
        var score = Score(Metric, Of(Levels("p", 0, 500)), Of(Levels("p", 500, 0)));

        // χ² = 1000: the tail is √(2/(π·1000)) · e^−500 up to its next term.
        Assert.InRange(score.Value, 0.998 * Math.Sqrt(2 / (Math.PI * 1000)) * Math.Exp(-500), Math.Sqrt(2 / (Math.PI * 1000)) * Math.Exp(-500));
    }

    [Fact]
    public void Shows_the_records_with_a_level_that_real_lacks()
    {
        var score = Score(Metric, Of(Categories("p", "a", "b", "new", "a", "odd", "new")), Of(Categories("p", "a", "b", "a", "b")));

        Assert.Equal([4L, 2L, 5L], score.Evidence.Select(exhibit => exhibit.Record));
        Assert.Equal("'odd' is no level of the real column", score.Evidence[0].Detail);
        Assert.Equal(0.5, score.Parts[0].Detail("unseenShare"));
    }

    [Theory]
    [InlineData(ChiSquareForm.Homogeneity)]
    [InlineData(ChiSquareForm.GoodnessOfFit)]
    [InlineData(ChiSquareForm.Frequency)]
    public void Is_0_where_the_tables_share_no_level(ChiSquareForm form) =>
        Assert.Equal(0, Score(Metric with { Form = form }, Of(Levels("p", 0, 0, 5000)), Of(Levels("p", 3000, 2000))).Value, 1e-300);

    [Theory]
    [InlineData(ChiSquareForm.Homogeneity)]
    [InlineData(ChiSquareForm.GoodnessOfFit)]
    [InlineData(ChiSquareForm.Frequency)]
    public void Skips_a_constant_column(ChiSquareForm form)
    {
        var table = Of(Levels("p", 5), Levels("q", 2, 3));

        var score = Score(Metric with { Form = form }, table, table);

        Assert.Equal("p", Assert.Single(score.Skipped).Name);
        Assert.Equal("q", Assert.Single(score.Parts).Name);
        Assert.Equal(1, score.Value);
    }

    [Fact]
    public void Is_0_for_a_column_without_a_synthetic_value()
    {
        var score = Score(Metric, Of(Categories("p", null, null)), Of(Categories("p", "a", "b")));

        Assert.Equal(0, score.Value);
        Assert.Single(score.Notes);
    }

    [Fact]
    public void Is_not_applicable_without_a_real_value() =>
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, Of(Categories("p", "a")), Of(Categories("p", [null]))));

    [Fact]
    public void Has_no_score() => Assert.Null(Metric.Info.ScoreOf(0.5));

    private static DataAuditor.Tables.CategoryColumn Levels(string name, params int[] counts) =>
        Categories(name, [.. counts.SelectMany((count, level) => Enumerable.Repeat($"level {level}", count))]);

    private static void EqualsGolden(string variant, ChiSquareForm form, string name)
    {
        var score = Adult.Score(Metric with { Form = form }, variant);

        Assert.Equal(9, score.Parts.Count);
        foreach (var part in score.Parts)
        {
            var column = Adult.Golden(variant).GetProperty("columns").GetProperty(part.Name);
            var golden = column.GetProperty(name);
            Assert.Equal(1, part.Detail("chiSquare")!.Value / golden.GetProperty("chi2").GetDouble(), Adult.Tolerance);
            Assert.Equal(golden.GetProperty("df").GetInt32(), part.Detail("degreesOfFreedom"));
            Assert.Equal(column.GetProperty("unseen_levels_share").GetDouble(), part.Detail("unseenShare")!.Value, Adult.Tolerance);

            var p = golden.GetProperty("p").GetDouble();
            if (p == 0) Assert.InRange(part.Value, 0, 1e-300);
            else Assert.Equal(1, part.Value / p, Adult.Tolerance);
        }

        Assert.Equal(Math.Min(1, 9 * score.Parts.Min(part => part.Value)), score.Value);
    }
}
