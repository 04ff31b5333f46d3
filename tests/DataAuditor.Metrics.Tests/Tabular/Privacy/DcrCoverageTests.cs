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
    public void Rises_where_a_part_of_the_data_is_missing_and_is_0_where_all_is_there()
    {
        Assert.Equal(0, Covered(Holdout, Real, Holdout).Value);

        // (1, a) is there; (5, b) is (0.4 + 1)/2 and (9, b) is (0.8 + 1)/2 away.
        var partial = Covered(Of(Numbers("x", 1), Categories("c", "a")), Real, Holdout);
        Assert.Equal(0.7, partial.Value, 1e-12);
        Assert.Equal(0.7 + (0.98 * 0.2), partial.Parts.Single(part => part.Name == "p99").Value, 1e-12);
    }

    [Fact]
    public void Does_not_change_with_units_names_and_the_order_of_rows_and_columns()
    {
        Table synthetic = Of(Numbers("x", 2, 7, 4), Categories("c", "a", "b", "a"));

        // (1, a), (9, b) and (5, b) are 1, 2 and 2 of 10 away.
        Assert.Equal(0.1, Covered(synthetic, Real, Holdout).Value, 1e-12);
        Assert.Equal(
            0.1,
            Covered(
                Of(Categories("c", "A", "B", "A"), Numbers("x", -108, -114, -104)),
                Of(Categories("c", "B", "A"), Numbers("x", -120, -100)),
                Of(Categories("c", "B", "B", "A"), Numbers("x", -110, -118, -102))).Value,
            1e-12);
    }

    [Fact]
    public void Is_not_measurable_without_records_of_the_real_table_and_of_a_holdout()
    {
        var none = Of(Numbers("x"), Categories("c"));

        Assert.IsType<Measurement.NotApplicable>(Measure(new DcrCoverage(), Real, Real));
        Assert.IsType<Measurement.NotApplicable>(new DcrCoverage().Measure(Pair(Real, Real, holdout: none), Context()));
        Assert.IsType<Measurement.NotApplicable>(new DcrCoverage().Measure(Pair(Real, none, holdout: Holdout), Context()));
    }

    private static Measurement.Score Covered(Table synthetic, Table real, Table holdout) =>
        Assert.IsType<Measurement.Score>(new DcrCoverage().Measure(Pair(synthetic, real, holdout: holdout), Context()));
}
