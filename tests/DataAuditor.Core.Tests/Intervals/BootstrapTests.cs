using DataAuditor.Intervals;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Intervals;

public sealed class BootstrapTests
{
    [Fact]
    public void Agrees_with_the_normal_interval_of_a_mean()
    {
        var sample = Normal(seed: 1, rows: 2000);
        var interval = Mean(sample, threads: 1)!.Value;

        var mean = sample.Average();
        var half = 1.959964 * Math.Sqrt(sample.Sum(value => (value - mean) * (value - mean)) / sample.Length / sample.Length);
        Assert.Equal(mean - half, interval.Low, half / 10);
        Assert.Equal(mean + half, interval.High, half / 10);
        Assert.Equal(0.95, interval.Confidence);
        Assert.Equal("bootstrap", interval.Method);
    }

    [Fact]
    public void Covers_the_truth_as_often_as_it_claims()
    {
        // 95 % of 200 is 190, with a standard deviation of 3.
        var covered = Enumerable.Range(0, 200).Count(seed => Mean(Normal((ulong)seed, rows: 100), threads: 1) is { Low: < 0, High: > 0 });

        Assert.InRange(covered, 178, 199);
    }

    [Fact]
    public void Draws_as_many_rows_as_there_are() =>
        Bootstrap.Percentile(10, 1, (drawn, values) =>
        {
            var total = 0;
            foreach (var times in drawn) total += times;
            Assert.Equal(10, total);
            values[0] = 1;
        }, Xoshiro256.Keyed(1, "test"));

    [Fact]
    public void Pairs_the_statistics_of_a_resample()
    {
        var sample = Normal(seed: 1, rows: 50);

        var intervals = Bootstrap.Percentile(50, 2, (drawn, values) =>
        {
            values[0] = Weighted(sample, drawn) - Weighted(sample, drawn);
            values[1] = Weighted(sample, drawn);
        }, Xoshiro256.Keyed(1, "test"));

        Assert.Equal((0, 0), (intervals[0]!.At().Low, intervals[0]!.At().High));
        Assert.Equal(Mean(sample, threads: 1), intervals[1]!.At());
    }

    [Fact]
    public void Leaves_out_resamples_that_do_not_define_the_statistic()
    {
        // A row of two is missing from a quarter of the resamples; a row of a thousand that is drawn thrice is rare.
        var intervals = Bootstrap.Percentile(2, 1, static (drawn, values) => values[0] = drawn[0] > 0 ? 7 : double.NaN, Xoshiro256.Keyed(1, "test"));
        Assert.Equal((7, 7), (intervals[0]!.At().Low, intervals[0]!.At().High));

        Assert.Null(Bootstrap.Percentile(1000, 1, static (drawn, values) => values[0] = drawn[0] > 2 ? 7 : double.NaN, Xoshiro256.Keyed(1, "test"))[0]);
    }

    [Fact]
    public void Is_the_same_to_the_last_bit_on_any_number_of_threads() =>
        Assert.Equal(Mean(Normal(seed: 3, rows: 300), threads: 1), Mean(Normal(seed: 3, rows: 300), threads: 4));

    [Fact]
    public void Refuses_no_rows() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Bootstrap.Percentile(0, 1, static (_, _) => { }, Xoshiro256.Keyed(1, "test")));

    [Fact]
    public void Goes_on_as_a_normal_distribution_where_no_resample_lies()
    {
        var uncertainty = Bootstrap.Percentile(2000, 1, (drawn, values) => values[0] = Weighted(Normal(1, 2000), drawn), Xoshiro256.Keyed(1, "test"))[0]!;

        double Width(double confidence) => uncertainty.At(confidence).High - uncertainty.At(confidence).Low;
        Assert.Equal(Uncertainty.Deviations(1 - 1e-6) / Uncertainty.Deviations(0.95), Width(1 - 1e-6) / Width(0.95), 0.2);
    }

    /// <summary>
    /// scipy 1.10's stats.bootstrap has 1.3791 to 2.4742 by BCa and 1.3404 to 2.4173 by percentiles, with 20,000 resamples: the skewed tail is
    /// on the right, and so the interval must go.
    /// </summary>
    [Fact]
    public void Bias_correction_shifts_the_interval_towards_the_long_tail()
    {
        double[] skewed = [.. Enumerable.Range(0, 50).Select(row => Math.Exp(-2 + (4 * row / 49.0)))];
        var corrected = Corrected(skewed, Xoshiro256.Keyed(1, "test"))!.At();
        var percentile = Mean(skewed, threads: 1)!.Value;

        Assert.Equal("bootstrap-bca", corrected.Method);
        Assert.Equal(1.3791, corrected.Low, 0.03);
        Assert.Equal(2.4742, corrected.High, 0.04);
        Assert.True(corrected.Low > percentile.Low && corrected.High > percentile.High);
    }

    [Fact]
    public void Bias_correction_is_the_same_to_the_last_bit_on_any_number_of_threads()
    {
        var sample = Normal(seed: 3, rows: 700);

        Assert.Equal(Corrected(sample, Xoshiro256.Keyed(1, "test"), threads: 1)!.At(), Corrected(sample, Xoshiro256.Keyed(1, "test"), threads: 4)!.At());
    }

    [Fact]
    public void Bias_corrected_ends_move_apart_with_the_confidence_up_to_the_farthest()
    {
        var uncertainty = Corrected([.. Normal(seed: 4, rows: 60).Select(Math.Exp)], Xoshiro256.Keyed(1, "test"))!;
        var intervals = new[] { 0.5, 0.9, 0.95, 0.99, 0.999, 1 - 1e-6, 1 - 1e-9, 1 - 1e-12 }.Select(uncertainty.At).ToArray();

        Assert.Equal(intervals.OrderByDescending(interval => interval.Low), intervals);
        Assert.Equal(intervals.OrderBy(interval => interval.High), intervals);
        Assert.All(intervals, interval => Assert.True(double.IsFinite(interval.Low) && double.IsFinite(interval.High)));
    }

    [Fact]
    public void Bias_correction_says_nothing_of_a_statistic_that_the_rows_do_not_define() =>
        Assert.Null(Bootstrap.BiasCorrected(5, 1, static (_, values) => values[0] = double.NaN, Xoshiro256.Keyed(1, "test"))[0]);

    /// <summary>Percentiles cover it in 92 of 100 (n = 200).</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void Bias_correction_covers_a_lognormal_mean() =>
        Coverage.Holds(Math.Exp(0.5), random => Corrected([.. Enumerable.Range(0, 400).Select(_ => Math.Exp(random.NextGaussian()))], random)!, samples: 500);

    [Fact]
    [Trait("Category", "Slow")]
    public void Bias_correction_covers_a_ratio_by_its_logarithm() => Coverage.Holds(2, random =>
    {
        (double Numerator, double Denominator)[] rows = [.. Enumerable.Range(0, 200).Select(_ => Math.Exp(random.NextGaussian()) is var size ? (2 * size * (0.5 + random.NextDouble()), size) : default)];
        return Bootstrap.BiasCorrected(200, 1, (drawn, values) =>
        {
            double numerator = 0, denominator = 0;
            for (var row = 0; row < drawn.Length; row++) (numerator, denominator) = (numerator + (drawn[row] * rows[row].Numerator), denominator + (drawn[row] * rows[row].Denominator));
            values[0] = Math.Log(numerator / denominator);
        }, random)[0]!.Rising(Math.Exp);
    }, samples: 1000);

    private static Uncertainty? Corrected(double[] sample, Xoshiro256 random, int threads = 1) => Bootstrap.BiasCorrected(sample.Length, 1, (drawn, values) =>
    {
        double sum = 0, count = 0;
        for (var row = 0; row < sample.Length; row++) (sum, count) = (sum + (drawn[row] * sample[row]), count + drawn[row]);
        values[0] = sum / count;
    }, random, threads)[0];

    private static ConfidenceInterval? Mean(double[] sample, int threads) =>
        Bootstrap.Percentile(sample.Length, 1, (drawn, values) => values[0] = Weighted(sample, drawn), Xoshiro256.Keyed(1, "test"), threads)[0]?.At();

    private static double Weighted(double[] sample, ReadOnlySpan<int> drawn)
    {
        var sum = 0.0;
        for (var row = 0; row < sample.Length; row++) sum += drawn[row] * sample[row];
        return sum / sample.Length;
    }

    private static double[] Normal(ulong seed, int rows)
    {
        var random = Xoshiro256.Keyed(seed, "sample");
        return [.. Enumerable.Range(0, rows).Select(_ => random.NextGaussian())];
    }
}
