using DataAuditor.Distances;
using DataAuditor.Metrics.Tabular.Privacy;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Privacy;

public sealed class DcrHoldoutTests
{
    private static readonly Table Real = Of(Numbers("x", 0, 10), Categories("c", "a", "b"));
    private static readonly Table Holdout = Of(Numbers("x", 1, 9, 10), Categories("c", "a", "b", "b"));

    [Fact]
    public void Is_the_median_distance_of_the_holdout_to_the_real_table()
    {
        var score = Assert.IsType<Measurement.Score>(new DcrHoldout().Measure(Pair(Real, Real, holdout: Of(Numbers("x", 1, 9, null), Categories("c", "a", "a", "a"))), Context()));

        // 0.1/2; 1/2 by (0 + 0.9)/2 or (1 + 0.1)/2: 0.45; a null is 1 apart: 0.5.
        Assert.Equal(0.45, score.Value, 1e-12);
        Assert.All(score.Parts, part => Assert.True(part.IsReference));
    }

    [Theory]
    [InlineData(DistanceMeasure.Gower, 0.05)]
    [InlineData(DistanceMeasure.L1Onehot, 0.1)]
    public void Shows_the_distribution_of_every_distance(DistanceMeasure distance, double expected)
    {
        var score = Held(Holdout, distance);

        // (1, a) is 1 of 10 from (0, a), (9, b) from (10, b), and (10, b) is a copy.
        Assert.Equal(expected, score.Value, 1e-12);
        Assert.Equal(2 * expected / 3, score.Parts.Single(part => part.Name == "mean").Value, 1e-12);
        Assert.Equal(1 / 3.0, score.Parts.Single(part => part.Name == "copies").Value, 1e-12);
        Assert.Equal(expected, score.Parts.Single(part => part.Name == "p99").Value, 1e-12);
    }

    [Fact]
    public void Does_not_depend_on_the_synthetic_table()
    {
        Measurement Beside(Table synthetic) => new DcrHoldout().Measure(Pair(synthetic, Real, holdout: Holdout), Context());

        MeasurementAssert.Same(Beside(Real), Beside(Of(Numbers("x", -500), Categories("c", "z"))));
        MeasurementAssert.Same(Beside(Real), Beside(Of(Numbers("x"), Categories("c"))));
    }

    [Fact]
    public void Does_not_change_with_units_names_and_the_order_of_rows_and_columns()
    {
        Table real = Of(Categories("c", "B", "A"), Numbers("x", -120, -100)), holdout = Of(Categories("c", "B", "B", "A"), Numbers("x", -120, -118, -102));

        Assert.Equal(Held(Holdout).Value, Assert.IsType<Measurement.Score>(new DcrHoldout().Measure(Pair(real, real, holdout: holdout), Context())).Value, 1e-12);
    }

    [Fact]
    public void Is_0_for_copies_and_not_measurable_without_records_on_either_side()
    {
        Table none = Of(Numbers("x"), Categories("c")), nulls = Of(Numbers("x", null, null), Categories("c", null, null));

        Assert.Equal(0, Held(Real).Value);
        Assert.IsType<Measurement.NotApplicable>(Measure(new DcrHoldout(), Real, Real));
        Assert.IsType<Measurement.NotApplicable>(new DcrHoldout().Measure(Pair(Real, Real, holdout: none), Context()));
        Assert.IsType<Measurement.NotApplicable>(new DcrHoldout().Measure(Pair(Real, Real, holdout: nulls), Context()));
        Assert.IsType<Measurement.NotApplicable>(new DcrHoldout().Measure(Pair(Real, none, holdout: Real), Context()));
    }

    private static Measurement.Score Held(Table holdout, DistanceMeasure distance = DistanceMeasure.Gower) =>
        Assert.IsType<Measurement.Score>(new DcrHoldout { Distance = distance }.Measure(Pair(Real, Real, holdout: holdout), Context()));
}
