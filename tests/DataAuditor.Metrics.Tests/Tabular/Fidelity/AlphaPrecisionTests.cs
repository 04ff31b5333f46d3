using System.Globalization;
using DataAuditor.Metrics.Tabular.Fidelity;
using DataAuditor.Metrics.Tabular.Support;
using DataAuditor.Metrics.Tests.Tabular.Support;
using DataAuditor.Randomness;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Fidelity;

public sealed class AlphaPrecisionTests
{
    private static readonly AlphaPrecision Metric = new();
    private static readonly AlphaPrecision Knn = new() { Estimator = SupportEstimator.Knn, K = 1 };

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_values(string variant)
    {
        var adult = new Golden5000(variant);
        var golden = Adult.Golden(variant).GetProperty("alpha_precision");
        var curve = new BallCurve(adult.Real, adult.Synthetic);

        foreach (var share in golden.GetProperty("seed_alpha_precision").EnumerateObject())
        {
            Assert.Equal(share.Value.GetDouble(), curve.At(double.Parse(share.Name, CultureInfo.InvariantCulture)), Adult.Tolerance);
        }

        Assert.Equal(golden.GetProperty("synthcity_delta_precision_alpha_naive").GetDouble(), BallCurve.Integrated(curve.Values), Adult.Tolerance);
        Assert.Equal(golden.GetProperty("mean_prec_curve").GetDouble(), curve.Values.Average(), Adult.Tolerance);
        Assert.Equal(golden.GetProperty("authenticity_paper_syn_side").GetDouble(), adult.Neighbors.Authenticity(), Adult.Tolerance);
    }

    [GoldenFact]
    public void Scores_a_perfect_generator_almost_1()
    {
        var score = Assert.IsType<Measurement.Score>(Metric.Measure(Pair(Adult.Holdout, Adult.Real, holdout: Adult.Holdout), Context()));

        Assert.InRange(Metric.ScoreOf(score.Value)!.Value, 0.98, 1);
        Assert.InRange(0.9, score.Interval!.Value.Low, score.Interval.Value.High);
        Assert.Equal(score.Value, score.Parts.Single(part => part.Name == "holdout").Value);
    }

    [Theory]
    [InlineData(0.9, 0.9, 1)]
    [InlineData(0.9, 0, 0)]
    [InlineData(0.9, 1, 1 - (0.1 / 0.9))]
    [InlineData(0.5, 1, 0)]
    [InlineData(0.2, 1, 0)]
    public void Scores_1_at_alpha(double alpha, double value, double score) => Assert.Equal(score, (Metric with { Alpha = alpha }).ScoreOf(value)!.Value, 1e-12);

    [Fact]
    public void Scores_the_share_itself_by_neighbors() => Assert.Equal(0.75, Knn.ScoreOf(0.75));

    [Fact]
    public void Is_the_share_of_synthetic_records_in_the_ball_round_the_real_mean()
    {
        // The real mean is 5 and the range 10, so distances are 0.5, 0.3, 0.1, 0.1, 0.3, 0.5; half of them lie within 0.3.
        var real = Of(Numbers("x", 0, 2, 4, 6, 8, 10));
        var synthetic = Of(Numbers("x", 5, 7.9, 8.1, 30));

        var score = Score(Metric with { Alpha = 0.5 }, synthetic, real);

        Assert.Equal(0.5, score.Value);
        Assert.Equal(0.75, score.Parts.Single(part => part.Name == "at 0.95").Value);
    }

    [Fact]
    public void Counts_a_category_as_one_indicator_a_level()
    {
        // The mean is (¾, ¼): a lies √(2/16) from it, b √(18/16), a null or new level √(10/16). The ball of 0.7 reaches just to a's distance.
        var real = Of(Categories("c", "a", "a", "a", "b"));
        var synthetic = Of(Categories("c", "a", null, "new", "b"));

        Assert.Equal(0.25, Score(Metric with { Alpha = 0.6 }, synthetic, real).Value);
        Assert.Equal(0.75, Score(Metric with { Alpha = 0.95 }, synthetic, real).Value);
    }

    [Fact]
    public void Shows_curve_authenticity_and_what_the_holdout_gets()
    {
        var pair = Pair(Cloud(1, 300, 1), Cloud(2, 300, 1), holdout: Cloud(3, 300, 1));

        var score = Assert.IsType<Measurement.Score>(Metric.Measure(pair, Context()));

        Assert.Equal("integrated, authenticity, at 0.5, at 0.75, at 0.95, holdout", string.Join(", ", score.Parts.Select(part => part.Name)));
        Assert.All(score.Parts.Take(5), part => Assert.InRange(part.Detail("holdout")!.Value, part.Value - 0.15, part.Value + 0.15));
        Assert.Equal(["synthetic", "holdout", "ideal"], Assert.Single(score.Figures).Series.Select(series => series.Name));
        Assert.Empty(score.Notes);
    }

    [Fact]
    public void Says_that_it_has_no_holdout() => Assert.Equal("holdout", Assert.Single(Score(Metric, Cloud(1, 50, 1), Cloud(2, 50, 1)).Skipped).Name);

    [Fact]
    public void Finds_crowding_in_the_middle_and_straying()
    {
        var real = Cloud(1, 1000, 1);

        Assert.True(Score(Metric, Cloud(2, 1000, 0.3), real).Value > 0.95);
        Assert.True(Score(Metric, Cloud(2, 1000, 3), real).Value < 0.5);
    }

    [Fact]
    public void Finds_the_empty_middle_of_a_ring_by_neighbors_only()
    {
        var ring = Ring(1, 400);
        var middle = Cloud(2, 400, 0.05);

        Assert.Equal(1, Score(Metric, middle, ring).Value);
        Assert.True(Score(Knn with { K = 5 }, middle, ring).Value < 0.05);
        Assert.True(Score(Knn with { K = 5 }, Ring(3, 400), ring).Value > 0.9);
    }

    [Fact]
    public void Is_the_share_near_any_real_record_by_neighbors()
    {
        // Balls of real: 0 reaches to 1, 1 to 0, 10 to 1. So 0.5 lies in all three, 5 and 12 in the last, 20 in none.
        var score = Score(Knn, Of(Numbers("x", 0.5, 5, 20, 12)), Of(Numbers("x", 0, 1, 10, 1)));

        Assert.Equal(0.75, score.Value);
    }

    [Fact]
    public void Equals_counting_every_pair_by_neighbors()
    {
        Table real = Cloud(1, 90, 1), synthetic = Cloud(2, 90, 1.5);
        var (precision, density) = Brute(real, synthetic, 3);

        var score = Score(Knn with { K = 3 }, synthetic, real);

        Assert.Equal(precision, score.Value, 1e-12);
        Assert.Equal(density, score.Parts.Single(part => part.Name == "density").Value, 1e-12);
    }

    [Fact]
    public void Takes_copies_for_unauthentic()
    {
        var real = Cloud(1, 200, 1);

        Assert.Equal(0, Score(Metric, real, real).Parts.Single(part => part.Name == "authenticity").Value);
        Assert.Equal(1, Score(Metric, Cloud(2, 200, 50), real).Parts.Single(part => part.Name == "authenticity").Value, 0.05);
    }

    [Fact]
    public void Draws_equally_many_records_for_neighbors_and_says_so()
    {
        Table real = Cloud(1, 400, 1), synthetic = Cloud(2, 250, 1);

        var score = Score(Metric with { Rows = 100 }, synthetic, real);

        Assert.Contains("100 of 400 real and 100 of 250 synthetic", Assert.Single(score.Notes), StringComparison.Ordinal);
        Assert.Equal(Score(Metric, synthetic, real).Value, score.Value);
    }

    [Theory]
    [InlineData(SupportEstimator.Ball)]
    [InlineData(SupportEstimator.Knn)]
    public void Does_not_depend_on_scale_order_or_the_names_of_levels(SupportEstimator estimator)
    {
        var metric = Metric with { Estimator = estimator };
        Table real = Mixed(1, 200, value => value, "level "), synthetic = Mixed(2, 200, value => value, "level ");
        Table movedReal = Mixed(1, 200, value => (1024 * value) - 4096, "other "), moved = Mixed(2, 200, value => (1024 * value) - 4096, "other ");
        Table turnedReal = Of([.. real.Columns.Reverse()]), turned = Of([.. synthetic.Columns.Reverse()]);

        var value = Score(metric, synthetic, real).Value;

        Assert.Equal(value, Score(metric, moved, movedReal).Value, 1e-12);
        Assert.Equal(value, Score(metric, turned, turnedReal).Value, 1e-12);
    }

    [Theory]
    [InlineData(SupportEstimator.Ball)]
    [InlineData(SupportEstimator.Knn)]
    public void Does_not_depend_on_the_number_of_threads(SupportEstimator estimator)
    {
        var metric = Metric with { Estimator = estimator, Rows = 150 };
        Measurement Run(int threads) => metric.Measure(
            Pair(Mixed(1, 300, value => value, "l"), Mixed(2, 320, value => value, "l"), threads, holdout: Mixed(3, 200, value => value, "l")),
            new MetricContext(42, "test") { Threads = threads });

        MeasurementAssert.Same(Run(1), Run(4));
    }

    [Theory]
    [InlineData(SupportEstimator.Ball)]
    [InlineData(SupportEstimator.Knn)]
    public void Is_the_worst_for_synthetic_data_that_fills_no_region(SupportEstimator estimator)
    {
        var metric = Metric with { Estimator = estimator };
        var real = Of(Numbers("x", 1, 2, 3), Categories("c", "a", "b", null));

        Assert.Equal(0, Score(metric, Of(Numbers("x"), Categories("c")), real).Value);
        Assert.Equal(0, Score(metric, Of(Numbers("x", 2, 2), Categories("c", "a", "a")), real).Value);
        Assert.Equal(0, Score(metric, Of(Numbers("x", null, null), Categories("c", null, null)), real).Value);
        Assert.Contains("all synthetic records are the same", Assert.Single(Score(metric, Of(Numbers("x", 2, 2), Categories("c", "a", "a")), real).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_measurable_where_real_fills_no_region()
    {
        var synthetic = Of(Numbers("x", 1, 2), Categories("c", "a", "b"));

        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, synthetic, Of(Numbers("x", 1, 1), Categories("c", "a", "a"))));
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, synthetic, Of(Numbers("x", 1), Categories("c", "a"))));
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, synthetic, Of(Numbers("x", null, null), Categories("c", null, null))));
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, Of(), Of()));
    }

    [Fact]
    public void Has_infinities_and_values_far_out_stray()
    {
        var real = Of(Numbers("x", 0, 1, 2, double.NaN, 3, null));

        Assert.Equal(0.25, Score(Metric, Of(Numbers("x", double.PositiveInfinity, double.NegativeInfinity, 1e300, 1)), real).Value);
    }

    internal static Table Cloud(ulong seed, int rows, double spread)
    {
        var random = Xoshiro256.Keyed(seed, "cloud");
        double?[] Draw() => [.. Enumerable.Range(0, rows).Select(_ => (double?)(spread * random.NextGaussian()))];
        return Of(Numbers("x", Draw()), Numbers("y", Draw()));
    }

    internal static Table Mixed(ulong seed, int rows, Func<double, double> scale, string level)
    {
        var random = Xoshiro256.Keyed(seed, "mixed");
        double?[] Draw() => [.. Enumerable.Range(0, rows).Select(_ => random.NextInt64(20) == 0 ? (double?)null : scale(random.NextGaussian()))];
        string?[] Level() => [.. Enumerable.Range(0, rows).Select(_ => random.NextInt64(20) == 0 ? null : level + random.NextInt64(5))];
        return Of(Numbers("x", Draw()), Categories("c", Level()), Numbers("y", Draw()), Categories("d", Level()));
    }

    private static Table Ring(ulong seed, int rows)
    {
        var random = Xoshiro256.Keyed(seed, "ring");
        var angles = Enumerable.Range(0, rows).Select(_ => Math.Tau * random.NextDouble()).ToArray();
        return Of(Numbers("x", [.. angles.Select(angle => (double?)Math.Cos(angle))]), Numbers("y", [.. angles.Select(angle => (double?)Math.Sin(angle))]));
    }

    /// <summary>The definitions, pair by pair, on numbers over the real range.</summary>
    private static (double Precision, double Density) Brute(Table real, Table synthetic, int k)
    {
        var columns = real.Columns.Cast<NumberColumn>().Select(column => (column.Name, Range: column.Values.ToArray().Max() - column.Values.ToArray().Min())).ToArray();
        double[] Point(Table table, int row) => [.. columns.Select(column => ((NumberColumn)table.Find(column.Name)!).Values[row] / column.Range)];
        double Distance(double[] first, double[] second) => Math.Sqrt(first.Zip(second, (left, right) => (left - right) * (left - right)).Sum());

        var centers = Enumerable.Range(0, real.RowCount).Select(row => Point(real, row)).ToArray();
        var radii = centers.Select(center => centers.Select(other => Distance(center, other)).Order().ElementAt(k)).ToArray();
        var inside = Enumerable.Range(0, synthetic.RowCount).Select(row => Point(synthetic, row))
            .Select(point => centers.Zip(radii, (center, radius) => Distance(center, point) <= radius).Count(within => within)).ToArray();
        return ((double)inside.Count(count => count > 0) / inside.Length, inside.Sum() / ((double)k * inside.Length));
    }
}
