using DataAuditor.Metrics.Tabular.Fidelity;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Fidelity;

public sealed class KsTests
{
    private static readonly Ks Metric = new();

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_values(string variant)
    {
        var score = Adult.Score(Metric, variant);

        Assert.Equal(Adult.Golden(variant).GetProperty("aggregate").GetProperty("kst_mean").GetDouble(), score.Value, Adult.Tolerance);
        Assert.Equal(6, score.Parts.Count);
        foreach (var part in score.Parts)
        {
            var golden = Adult.Golden(variant).GetProperty("columns").GetProperty(part.Name).GetProperty("kst").GetDouble();
            Assert.Equal(golden, part.Value, Adult.Tolerance);
        }
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 3, 4, 5, 6 }, 0.5)]
    [InlineData(new double[] { 1, 1, 1 }, new double[] { 1 }, 0)]
    [InlineData(new double[] { 1, 2 }, new double[] { 3 }, 1)]
    [InlineData(new double[] { 0, 0, 1 }, new double[] { 0, 1, 1 }, 1.0 / 3)]
    [InlineData(new[] { -0.0 }, new[] { 0.0 }, 0)]
    [InlineData(new[] { 1, double.NaN }, new[] { double.NaN, 1 }, 0)]
    [InlineData(new[] { 1, double.NaN }, new[] { 1, double.PositiveInfinity }, 0.5)]
    [InlineData(new[] { 1, double.NaN, double.NaN }, new[] { 1.0, 2, 3 }, 2.0 / 3)]
    [InlineData(new[] { double.NegativeInfinity, 1e308 }, new[] { -1e308, 1e308 }, 0.5)]
    public void Is_the_largest_gap_between_the_distribution_functions(double[] real, double[] synthetic, double distance)
    {
        var (first, second) = (Table(real), Table(synthetic));

        Assert.Equal(distance, Score(Metric, second, first).Value);
        Assert.Equal(distance, Score(Metric, first, second).Value);

        static DataAuditor.Tables.Table Table(double[] values) => Of(Numbers("x", [.. values.Select(value => (double?)value)]));
    }

    [Fact]
    public void Leaves_nulls_out() =>
        Assert.Equal(0, Score(Metric, Of(Numbers("x", 1, null, 2, null)), Of(Numbers("x", 2, 1, null))).Value);

    [Fact]
    public void Measures_dates() =>
        Assert.Equal(0.5, Score(Metric, Of(Dates("day", "2024-01-01", "2024-01-03")), Of(Dates("day", "2024-01-01", "2024-01-02"))).Value);

    [Fact]
    public void Is_the_worst_for_a_column_without_a_synthetic_value() =>
        Assert.Equal(1, Score(Metric, Of(Numbers("x", null, null)), Of(Numbers("x", 1, 2))).Value);

    [Fact]
    public void Skips_a_column_without_a_real_value()
    {
        var score = Score(Metric, Of(Numbers("x", 1, 2), Numbers("y", 1, 2)), Of(Numbers("x", null, null), Numbers("y", 1, 3)));

        Assert.Equal(0.5, score.Value);
        Assert.Equal("x", Assert.Single(score.Skipped).Name);
    }

    [Fact]
    public void Is_not_applicable_without_a_number() =>
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, Of(Categories("x", "a")), Of(Categories("x", "a"))));

    [Fact]
    public void Is_not_applicable_if_no_real_column_has_a_value() =>
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, Of(Numbers("x", 1)), Of(Numbers("x", (double?)null))));
}
