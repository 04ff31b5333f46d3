using DataAuditor.Distances;
using DataAuditor.Metrics.Tabular.Privacy;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Privacy;

public sealed class DcrCoverageTests
{
    private static readonly Table Real = Of(Numbers("x", 0, 10), Categories("c", "a", "b"));
    private static readonly Table Holdout = Of(Numbers("x", 1, 9, 5), Categories("c", "a", "b", "b"));

    [Fact]
    public void Is_the_median_distance_of_the_holdout_to_the_synthetic_table()
    {
        var score = Assert.IsType<Measurement.Score>(new DcrCoverage().Measure(Pair(Of(Numbers("x", 1, 1), Categories("c", "a", "a")), Real, holdout: Holdout), Context()));

        Assert.Equal((0.4 + 1) / 2, score.Value, 1e-12);
        Assert.Equal(0.05, score.Parts.Single(part => part.Name == "baseline-median").Value, 1e-12);
    }

    [Theory]
    [InlineData(DistanceMeasure.Gower, 1)]
    [InlineData(DistanceMeasure.L1Onehot, 4)]
    [InlineData(DistanceMeasure.L2Quantile, 2)]
    public void Is_the_worst_without_synthetic_records(DistanceMeasure distance, double worst) => Assert.Equal(
        worst, Assert.IsType<Measurement.Score>(new DcrCoverage { Distance = distance }.Measure(Pair(Of(Numbers("x"), Categories("c")), Real, holdout: Holdout), Context())).Value);

    [Fact]
    public void Is_not_measurable_without_a_holdout() => Assert.IsType<Measurement.NotApplicable>(Measure(new DcrCoverage(), Real, Real));
}
