using DataAuditor.Metrics.Tabular.Validity;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Validity;

public sealed class MissingGapTests
{
    private static readonly MissingGap Metric = new();

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Is_the_complement_of_the_golden_similarity(string variant)
    {
        foreach (var part in Adult.Score(Metric, variant).Parts)
        {
            var golden = Adult.Golden(variant).GetProperty("columns").GetProperty(part.Name).GetProperty("sdmetrics_MissingValueSimilarity").GetDouble();
            Assert.Equal(1 - golden, part.Value, Adult.Tolerance);
        }
    }

    [Fact]
    public void Is_the_mean_difference_of_null_shares()
    {
        var real = Of(Numbers("x", 1, null, null, null), Categories("y", "a", "b", null, "a"));
        var synthetic = Of(Numbers("x", 1, 2), Categories("y", "a", null));

        var score = Score(Metric, synthetic, real);

        Assert.Equal(0.5, score.Value);
        Assert.Equal([0.75, 0.25], score.Parts.Select(part => part.Value));
    }

    [Fact]
    public void Tells_empty_text_and_NaN_from_null() =>
        Assert.Equal(0, Score(Metric, Of(Numbers("x", double.NaN), Categories("y", "")), Of(Numbers("x", 1), Categories("y", "a"))).Value);

    [Fact]
    public void Is_the_worst_without_a_synthetic_row() =>
        Assert.Equal(1, Score(Metric, Of(Numbers("x")), Of(Numbers("x", 1))).Value);

    [Fact]
    public void Is_not_applicable_without_a_real_row() =>
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, Of(Numbers("x", 1)), Of(Numbers("x"))));
}
