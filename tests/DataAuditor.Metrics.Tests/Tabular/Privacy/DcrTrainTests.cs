using DataAuditor.Distances;
using DataAuditor.Metrics.Tabular.Privacy;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Privacy;

public sealed class DcrTrainTests
{
    private static readonly Table Real = Of(Numbers("x", 0, 10, 4), Categories("c", "a", "b", "a"));
    private static readonly Table Synthetic = Of(Numbers("x", 10, 1, 6), Categories("c", "b", "a", "b"));

    [Fact]
    public void Is_the_median_distance_to_the_nearest_real_record()
    {
        var score = Score(new DcrTrain(), Synthetic, Real);

        // To (10, b): 0. To (0, a): (0.1 + 0)/2. To (10, b): (0.4 + 0)/2.
        Assert.Equal(0.05, score.Value, 1e-12);
        Assert.Equal(1 / 3.0, score.Parts.Single(part => part.Name == "copies").Value, 1e-12);
        Assert.Equal(0.25 / 3, score.Parts.Single(part => part.Name == "mean").Value, 1e-12);
        Assert.Equal((0, "equals real row 1"), ((int)score.Evidence[0].Record, score.Evidence[0].Detail));
        Assert.Equal(2, score.Evidence[^1].Record);
    }

    [Theory]
    [InlineData(DistanceMeasure.L1Onehot, 0.1)]
    [InlineData(DistanceMeasure.L2Quantile, 0.125)]
    public void Has_other_distances(DistanceMeasure distance, double expected) =>
        Assert.Equal(expected, Score(new DcrTrain { Distance = distance }, Synthetic, Real).Value, 1e-12);

    [Fact]
    public void Is_held_against_the_holdout()
    {
        var score = Assert.IsType<Measurement.Score>(new DcrTrain().Measure(Pair(Synthetic, Real, holdout: Of(Numbers("x", 2, 8), Categories("c", "a", "b"))), Context()));

        Assert.Equal(0.1, score.Parts.Single(part => part.Name == "baseline-median").Value, 1e-12);
        Assert.Equal(2 / 3.0, score.Parts.Single(part => part.Name == "below-baseline-p5").Value, 1e-12);
        Assert.Equal(2, score.Figures.Single().Series.Count);
        Assert.All(score.Figures.Single().Series, series => Assert.Equal(1, series.Y.Sum(), 1e-12));
    }

    [Fact]
    public void Does_not_change_with_units_names_and_the_order_of_rows_and_columns() => Assert.Equal(
        Score(new DcrTrain(), Synthetic, Real).Value,
        Score(
            new DcrTrain(),
            Of(Categories("c", "B", "A", "B"), Numbers("x", -112, -102, -120)),
            Of(Categories("c", "A", "B", "A"), Numbers("x", -100, -120, -108))).Value,
        1e-12);

    [Fact]
    public void Is_the_worst_without_synthetic_records_and_not_measurable_without_real_ones()
    {
        var none = Of(Numbers("x"), Categories("c"));

        Assert.Equal(0, Score(new DcrTrain(), none, Real).Value);
        Assert.IsType<Measurement.NotApplicable>(Measure(new DcrTrain(), Synthetic, none));
        Assert.IsType<Measurement.NotApplicable>(Measure(new DcrTrain(), Of(), Of()));
    }

    [GoldenFact]
    public void Is_the_same_on_any_number_of_threads() => MeasurementAssert.Same(
        new DcrTrain().Measure(Adult.Pair("memorised", threads: 1), Context()), new DcrTrain().Measure(Adult.Pair("memorised", threads: 4), Context()));
}
