using DataAuditor.Learning;
using DataAuditor.Randomness;
using MathNet.Numerics.Distributions;

namespace DataAuditor.Core.Tests.Learning;

public sealed class RocCurveTests
{
    [Fact]
    public void Area_is_the_share_of_pairs_won_and_half_of_those_tied()
    {
        // 3 wins over 2, 1 and 0; 2 ties with 2; 1 ties with 1 and loses to 2: 5½ + 1½ of 9.
        var curve = Curve([3, 2, 1], [2, 1, 0]);

        Assert.Equal(7.0 / 9, curve.Area);
        Assert.Equal((3L, 3L), (curve.Positives, curve.Negatives));
    }

    [Fact]
    public void Points_go_up_the_distinct_scores_from_the_highest() =>
        Assert.Equal([(0, 0), (0, 1.0 / 3), (1.0 / 3, 2.0 / 3), (2.0 / 3, 1), (1, 1)], Curve([3, 2, 1], [2, 1, 0]).Points);

    [Theory]
    [InlineData(0, 0.25)]
    [InlineData(0.1, 0.25)]
    [InlineData(0.2, 0.5)]
    [InlineData(0.399, 0.5)]
    [InlineData(0.4, 1)]
    [InlineData(1, 1)]
    public void True_positive_rate_is_that_of_the_last_threshold_within_the_false_positive_rate(double falsePositiveRate, double expected) =>
        Assert.Equal(expected, Curve([9, 7, 5, 5], [8, 6, 4, 3, 2]).TruePositiveRateAt(falsePositiveRate));

    [Fact]
    public void True_positive_rate_does_not_part_a_tie() => Assert.Equal(0, Curve([1, 1, 0], [1, 0]).TruePositiveRateAt(0.49));

    [Theory]
    [InlineData(new double[] { 9, 7, 5, 5 }, new double[] { 8, 6, 4, 3, 2 }, 0.6)]
    [InlineData(new double[] { 2, 3 }, new double[] { 0, 1 }, 1)]
    [InlineData(new double[] { 0, 1 }, new double[] { 2, 3 }, 0)]
    [InlineData(new double[] { 1, 1 }, new double[] { 1, 1, 1 }, 0)]
    public void Largest_advantage_is_that_of_the_best_threshold(double[] positives, double[] negatives, double expected) =>
        Assert.Equal(expected, Curve(positives, negatives).LargestAdvantage, 1e-15);

    // From the definition, in NumPy: the variance of each row's share of pairs won, over positives and over negatives.
    [Theory]
    [InlineData(new double[] { 3, 2, 2, 5, 1 }, new double[] { 2, 1, 0, 4 }, 0.675, 0.042604166666666665)]
    [InlineData(new[] { 1.5, 0.5, 2.5 }, new[] { 0.5, -1, 1, 2, 0 }, 0.7666666666666667, 0.03666666666666667)]
    public void Variance_is_that_of_DeLong(double[] positives, double[] negatives, double area, double variance)
    {
        var curve = Curve(positives, negatives);

        Assert.Equal(area, curve.Area, 1e-15);
        Assert.Equal(variance, curve.Variance!.Value, 1e-15);
    }

    [Fact]
    public void Interval_is_symmetric_on_the_logit_scale()
    {
        var interval = Curve([3, 2, 2, 5, 1], [2, 1, 0, 4]).Uncertainty!.At(0.9);

        Assert.Equal(0.3064563173939792, interval.Low, 1e-9);
        Assert.Equal(0.9070818776869992, interval.High, 1e-9);
        Assert.Equal(0.9, interval.Confidence);
    }

    [Fact]
    public void Interval_of_a_mean_adds_up_the_variances()
    {
        var interval = RocCurve.MeanUncertainty([Curve([3, 2, 2, 5, 1], [2, 1, 0, 4]), Curve([1.5, 0.5, 2.5], [0.5, -1, 1, 2, 0])])!.At();

        Assert.Equal(0.395912954731469, interval.Low, 1e-9);
        Assert.Equal(0.9104972784293631, interval.High, 1e-9);
    }

    [Fact]
    public void Interval_covers_the_area_as_often_as_it_claims()
    {
        // Two normal distributions one standard deviation apart: 95 % of 400 is 380, with a standard deviation of 4.4.
        var area = Normal.CDF(0, Math.Sqrt(2), 1);

        var covered = Enumerable.Range(0, 400).Count(seed =>
        {
            var random = Xoshiro256.Keyed((ulong)seed, "coverage");
            double[] Draw(int rows, double mean) => [.. Enumerable.Range(0, rows).Select(_ => mean + random.NextGaussian())];
            var interval = Curve(Draw(60, 1), Draw(80, 0)).Uncertainty!.At();
            return interval.Low <= area && area <= interval.High;
        });

        Assert.InRange(covered / 400.0, 0.92, 0.97);
    }

    [Fact]
    public void Interval_of_parted_classes_is_the_exact_bound_over_pairs_that_share_no_row()
    {
        // All of three pairs won: the least chance with which that happens once in 40 times.
        var bound = Math.Pow(0.025, 1.0 / 3);

        var parted = Curve([5, 6, 7], [1, 2, 3, 4]).Uncertainty!.At();
        Assert.Equal(bound, parted.Low, 1e-7);
        Assert.Equal(1, parted.High);

        var reversed = Curve([1, 2, 3, 4], [5, 6, 7]).Uncertainty!.At();
        Assert.Equal(0, reversed.Low);
        Assert.Equal(1 - bound, reversed.High, 1e-7);
    }

    [Fact]
    public void Has_no_interval_where_a_class_has_a_single_row()
    {
        Assert.Null(Curve([1], [0, 2, 3]).Variance);
        Assert.Null(Curve([1, 4], [0]).Uncertainty?.At());
        Assert.Null(RocCurve.MeanUncertainty([Curve([1, 2], [0, 3]), Curve([1], [0, 2])])?.At());
    }

    [Fact]
    public void Looks_at_the_order_of_scores_alone()
    {
        double[] positives = [0.3, 2, double.PositiveInfinity, 0.3], negatives = [-5, 0.3, 1, double.NegativeInfinity];
        RocCurve curve = Curve(positives, negatives), squashed = Curve([.. positives.Select(Math.Atan)], [.. negatives.Select(Math.Atan)]);

        Assert.Equal(curve.Points, squashed.Points);
        Assert.Equal(1 - curve.Area, Curve(negatives, positives).Area, 1e-15);
    }

    [Fact]
    public void Refuses_what_has_no_curve()
    {
        Assert.Throws<ArgumentException>(() => RocCurve.Of([1, 2], [true]));
        Assert.Throws<ArgumentException>(() => RocCurve.Of([1, 2], [true, true]));
        Assert.Throws<ArgumentException>(() => RocCurve.Of([1, 2], [false, false]));
        Assert.Throws<ArgumentException>(() => RocCurve.Of([], []));
        Assert.Throws<ArgumentException>(() => RocCurve.Of([1, double.NaN], [true, false]));
    }

    private static RocCurve Curve(double[] positives, double[] negatives) =>
        RocCurve.Of([.. positives, .. negatives], [.. positives.Select(_ => true), .. negatives.Select(_ => false)]);
}
