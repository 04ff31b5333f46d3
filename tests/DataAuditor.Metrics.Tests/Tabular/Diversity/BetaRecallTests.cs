using System.Globalization;
using DataAuditor.Metrics.Tabular.Diversity;
using DataAuditor.Metrics.Tabular.Support;
using DataAuditor.Metrics.Tests.Tabular.Fidelity;
using DataAuditor.Metrics.Tests.Tabular.Support;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Diversity;

public sealed class BetaRecallTests
{
    private static readonly BetaRecall Metric = new();
    private static readonly BetaRecall Knn = new() { Estimator = SupportEstimator.Knn };

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_values(string variant)
    {
        var adult = new Golden5000(variant);
        var golden = Adult.Golden(variant).GetProperty("alpha_precision");
        var curve = new BallCurve(adult.Synthetic, adult.Real);

        foreach (var share in golden.GetProperty("seed_beta_recall_ball").EnumerateObject())
        {
            Assert.Equal(share.Value.GetDouble(), curve.At(double.Parse(share.Name, CultureInfo.InvariantCulture)), Adult.Tolerance);
        }

        Assert.Equal(golden.GetProperty("mean_rec_curve").GetDouble(), curve.Values.Average(), Adult.Tolerance);
        Assert.Equal(golden.GetProperty("synthcity_delta_coverage_beta_naive").GetDouble(), BallCurve.Integrated(adult.Neighbors.RecallCurve()), Adult.Tolerance);
    }

    [GoldenFact]
    public void Tells_collapsed_data_from_good()
    {
        double Score(string variant) => Metric.ScoreOf(Adult.Score(Metric, variant).Value)!.Value;

        Assert.True(Score("good") > 0.97);
        Assert.True(Score("holdout_as_synthetic") > 0.97);
        Assert.True(Score("collapsed") < 0.85);
    }

    [Theory]
    [InlineData(0.9, 1)]
    [InlineData(0, 0)]
    [InlineData(0.45, 0.5)]
    public void Scores_1_at_beta(double value, double score) => Assert.Equal(score, Metric.ScoreOf(value)!.Value, 1e-12);

    [Fact]
    public void Scores_the_share_itself_by_neighbors() => Assert.Equal(0.75, Knn.ScoreOf(0.75));

    [Fact]
    public void Is_the_share_of_real_records_in_the_ball_round_the_synthetic_mean()
    {
        // The synthetic mean is 5 and its records lie 1 and 2 from it, half of them within 1.5; of the real records only 5 does.
        var score = Score(Metric with { Beta = 0.5 }, Of(Numbers("x", 3, 4, 6, 7)), Of(Numbers("x", 0, 2, 5, 10)));

        Assert.Equal(0.25, score.Value);
        Assert.Equal(0.25, score.Parts.Single(part => part.Name == "at 0.95").Value);
    }

    [Fact]
    public void Is_the_share_of_real_records_near_a_synthetic_one_by_neighbors()
    {
        // Balls of synthetic: 0 and 1 reach to each other, 10 and 11 too. Balls of real: 0.5, 5 and 5.5 each to the nearest, 30 to 5.5.
        var score = Score(Knn with { K = 1 }, Of(Numbers("x", 0, 1, 10, 11)), Of(Numbers("x", 0.5, 5, 5.5, 30)));

        Assert.Equal(0.25, score.Value);
        Assert.Equal(0.5, score.Parts.Single(part => part.Name == "coverage").Value);
    }

    [Fact]
    public void Finds_a_lost_tail()
    {
        var real = AlphaPrecisionTests.Cloud(1, 1000, 1);

        Assert.True(Score(Metric, AlphaPrecisionTests.Cloud(2, 1000, 0.4), real).Value < 0.5);
        Assert.True(Score(Knn, AlphaPrecisionTests.Cloud(2, 1000, 0.4), real).Value < 0.8);
        Assert.InRange(Score(Metric, AlphaPrecisionTests.Cloud(2, 1000, 1), real).Value, 0.85, 0.95);
    }

    [Fact]
    public void Shows_the_curve_and_what_the_holdout_gets()
    {
        var score = Assert.IsType<Measurement.Score>(Metric.Measure(
            Pair(AlphaPrecisionTests.Cloud(1, 300, 1), AlphaPrecisionTests.Cloud(2, 300, 1), holdout: AlphaPrecisionTests.Cloud(3, 300, 1)), Context()));

        Assert.Equal("integrated, at 0.5, at 0.75, at 0.95, holdout", string.Join(", ", score.Parts.Select(part => part.Name)));
        Assert.Equal(["synthetic", "holdout", "ideal"], Assert.Single(score.Figures).Series.Select(series => series.Name));
    }

    [Theory]
    [InlineData(SupportEstimator.Ball)]
    [InlineData(SupportEstimator.Knn)]
    public void Does_not_depend_on_scale_or_the_names_of_levels(SupportEstimator estimator)
    {
        var metric = Metric with { Estimator = estimator };
        var value = Score(metric, AlphaPrecisionTests.Mixed(2, 200, value => value, "a"), AlphaPrecisionTests.Mixed(1, 200, value => value, "a")).Value;

        Assert.Equal(value, Score(metric, AlphaPrecisionTests.Mixed(2, 200, value => (8 * value) + 1, "b"), AlphaPrecisionTests.Mixed(1, 200, value => (8 * value) + 1, "b")).Value, 1e-12);
    }

    [Theory]
    [InlineData(SupportEstimator.Ball)]
    [InlineData(SupportEstimator.Knn)]
    public void Does_not_depend_on_the_number_of_threads(SupportEstimator estimator)
    {
        Measurement Run(int threads) => (Metric with { Estimator = estimator, Rows = 150 }).Measure(
            Pair(AlphaPrecisionTests.Mixed(1, 300, value => value, "l"), AlphaPrecisionTests.Mixed(2, 320, value => value, "l"), threads, holdout: AlphaPrecisionTests.Mixed(3, 200, value => value, "l")),
            new MetricContext(42, "test") { Threads = threads });

        MeasurementAssert.Same(Run(1), Run(4));
    }

    [Theory]
    [InlineData(SupportEstimator.Ball)]
    [InlineData(SupportEstimator.Knn)]
    public void Is_the_worst_for_synthetic_data_that_fills_no_region(SupportEstimator estimator)
    {
        var metric = Metric with { Estimator = estimator };
        var real = Of(Numbers("x", 1, 2, 3));

        Assert.Equal(0, Score(metric, Of(Numbers("x")), real).Value);
        Assert.Equal(0, Score(metric, Of(Numbers("x", 2, 2, 2)), real).Value);
        Assert.Equal(0, Score(metric, Of(Numbers("x", null, null)), real).Value);
    }

    [Fact]
    public void Is_not_measurable_where_real_fills_no_region()
    {
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, Of(Numbers("x", 1, 2)), Of(Numbers("x", 1, 1))));
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, Of(Numbers("x", 1, 2)), Of(Numbers("x", null, null))));
    }
}
