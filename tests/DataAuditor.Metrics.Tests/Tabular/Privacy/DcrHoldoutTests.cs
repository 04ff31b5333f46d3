using DataAuditor.Metrics.Tabular.Privacy;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Privacy;

public sealed class DcrHoldoutTests
{
    private static readonly Table Real = Of(Numbers("x", 0, 10), Categories("c", "a", "b"));

    [Fact]
    public void Is_the_median_distance_of_the_holdout_to_the_real_table()
    {
        var score = Assert.IsType<Measurement.Score>(new DcrHoldout().Measure(Pair(Real, Real, holdout: Of(Numbers("x", 1, 9, null), Categories("c", "a", "a", "a"))), Context()));

        // 0.1/2; 1/2 by (0 + 0.9)/2 or (1 + 0.1)/2: 0.45; a null is 1 apart: 0.5.
        Assert.Equal(0.45, score.Value, 1e-12);
        Assert.All(score.Parts, part => Assert.True(part.IsReference));
    }

    [Fact]
    public void Is_not_measurable_without_a_holdout() => Assert.IsType<Measurement.NotApplicable>(Measure(new DcrHoldout(), Real, Real));
}
