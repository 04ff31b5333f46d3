using DataAuditor.Metrics.Tabular.Fidelity;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Fidelity;

public sealed class TvdTests
{
    private static readonly Tvd Metric = new();

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_values(string variant)
    {
        var score = Adult.Score(Metric, variant);

        Assert.Equal(Adult.Golden(variant).GetProperty("aggregate").GetProperty("tvd_mean").GetDouble(), score.Value, Adult.Tolerance);
        Assert.Equal(9, score.Parts.Count);
        foreach (var part in score.Parts)
        {
            var golden = Adult.Golden(variant).GetProperty("columns").GetProperty(part.Name).GetProperty("tvd").GetDouble();
            Assert.Equal(golden, part.Value, Adult.Tolerance);
        }
    }

    [Theory]
    [InlineData("a a b c", "a b b b", 0.5)]
    [InlineData("a b", "c d", 1)]
    [InlineData("a b", "b a a b", 0)]
    [InlineData("a", "a a b", 1.0 / 3)]
    public void Is_half_the_sum_of_frequency_differences(string real, string synthetic, double distance)
    {
        var (first, second) = (Of(Categories("x", real.Split(' '))), Of(Categories("x", synthetic.Split(' '))));

        Assert.Equal(distance, Score(Metric, second, first).Value);
        Assert.Equal(distance, Score(Metric, first, second).Value);
    }

    [Fact]
    public void Tells_empty_text_from_null() =>
        Assert.Equal(0.5, Score(Metric, Of(Categories("x", "a", null)), Of(Categories("x", "a", ""))).Value);

    [Fact]
    public void Is_the_worst_for_a_column_without_a_synthetic_value() =>
        Assert.Equal(1, Score(Metric, Of(Categories("x", null, null)), Of(Categories("x", "a", "b"))).Value);

    [Fact]
    public void Skips_a_column_without_a_real_value()
    {
        var score = Score(Metric, Of(Categories("x", "a"), Categories("y", "a")), Of(Categories("x", [null]), Categories("y", "a")));

        Assert.Equal(0, score.Value);
        Assert.Equal("x", Assert.Single(score.Skipped).Name);
    }

    [Fact]
    public void Is_not_applicable_without_a_category() =>
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, Of(Numbers("x", 1)), Of(Numbers("x", 1))));

    [Fact]
    public void Notes_a_column_that_looks_like_an_identifier()
    {
        var real = Of(Categories("order_id", [.. Enumerable.Range(0, 51).Select(number => $"r{number}")]));
        var synthetic = Of(Categories("order_id", [.. Enumerable.Range(0, 51).Select(number => $"s{number}")]));

        var score = Score(Metric, synthetic, real);

        Assert.Equal(1, score.Value);
        Assert.Equal("column 'order_id' looks like an identifier: map it to the role 'id' to leave it out", Assert.Single(score.Notes));
    }
}
