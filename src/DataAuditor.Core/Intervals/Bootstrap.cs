using DataAuditor.Randomness;
using MathNet.Numerics.Distributions;

namespace DataAuditor.Intervals;

#pragma warning disable RS0030 // Parallel: a kernel; each resample has a generator of its own, so no result depends on the threads.

/// <summary>Intervals by drawing the rows anew with replacement (Efron, 1979): for statistics that have no interval of their own.</summary>
public static class Bootstrap
{
    public const string Method = "bootstrap";

    public const string BiasCorrectedMethod = "bootstrap-bca";

    public const int DefaultResamples = 2000;

    private const int FewestResamples = 500;

    /// <summary>Draws in all; with more rows an interval needs fewer resamples to be a steady one.</summary>
    private const long MostDraws = 100_000_000;

    /// <summary>How many times rows are left out to see how skewed the statistic is; of more rows several at a time.</summary>
    private const int MostLeftOut = 500;

    /// <summary>Farther out the normal distribution has no probability that a share could express.</summary>
    private const double Farthest = 8;

    /// <summary>Computes statistics of one resample. Called from several threads at once.</summary>
    /// <param name="drawn">How often each row was drawn.</param>
    /// <param name="values">One place a statistic; NaN where this resample does not define it.</param>
    public delegate void Statistics(ReadOnlySpan<int> drawn, Span<double> values);

    /// <summary>The interval between quantiles of the resamples.</summary>
    /// <param name="rows">At least 1.</param>
    /// <param name="statistics">How many statistics are computed from each resample: those of one resample are paired.</param>
    /// <returns>One interval a statistic, over the resamples that define it; null where fewer than half of them do.</returns>
    public static Uncertainty?[] Percentile(
        int rows,
        int statistics,
        Statistics compute,
        Xoshiro256 random,
        int threads = 1,
        CancellationToken cancellation = default) =>
        [.. Resample(rows, statistics, compute, random, threads, cancellation).Select(static values => Resamples.Of(values) is not { } resamples
            ? null
            : new Uncertainty(Method, confidence => (resamples.At((1 - confidence) / 2), resamples.At(1 - ((1 - confidence) / 2)))))];

    /// <summary>
    /// The bias-corrected and accelerated interval (Efron, 1987): the quantiles are shifted by how far the resamples lie to one side of the
    /// value, and by how much its error grows with it, which leaving out rows shows. For skewed statistics.
    /// </summary>
    /// <param name="rows">At least 2.</param>
    /// <param name="compute">Is also given rows once each, and with some left out: the times drawn do not always add up to the rows.</param>
    /// <inheritdoc cref="Percentile"/>
    /// <returns>One interval a statistic; null where the rows as they are do not define it, or fewer than half of the resamples do.</returns>
    public static Uncertainty?[] BiasCorrected(
        int rows,
        int statistics,
        Statistics compute,
        Xoshiro256 random,
        int threads = 1,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 2);
        var whole = new double[statistics];
        compute([.. Enumerable.Repeat(1, rows)], whole);
        var without = Jackknife(rows, statistics, compute, threads, cancellation);
        return
        [
            .. Resample(rows, statistics, compute, random, threads, cancellation).Select((values, statistic) =>
                double.IsNaN(whole[statistic]) || Resamples.Of(values) is not { } resamples ? null : Accelerated(resamples, whole[statistic], Acceleration(without[statistic]))),
        ];
    }

    private static Uncertainty Accelerated(Resamples resamples, double value, double acceleration)
    {
        var bias = Math.Clamp(Normal.InvCDF(0, 1, resamples.ShareBelow(value)), -Farthest, Farthest);
        return new Uncertainty(BiasCorrectedMethod, confidence =>
        {
            var deviations = Uncertainty.Deviations(confidence);
            return (resamples.At(Share(bias - deviations)), resamples.At(Share(bias + deviations)));
        });

        double Share(double shifted)
        {
            // From where the growing error overtakes the distance on, nothing is ruled out.
            var shrunk = 1 - (acceleration * shifted);
            return Normal.CDF(0, 1, shrunk <= 0 ? Math.CopySign(Farthest, shifted) : Math.Clamp(bias + (shifted / shrunk), -Farthest, Farthest));
        }
    }

    /// <summary>A sixth of the skewness of what the rows contribute.</summary>
    private static double Acceleration(double[] without)
    {
        double[] defined = [.. without.Where(static value => !double.IsNaN(value))];
        if (defined.Length == 0) return 0;

        double mean = defined.Average(), squares = defined.Sum(value => Math.Pow(mean - value, 2)), cubes = defined.Sum(value => Math.Pow(mean - value, 3));
        return squares > 0 ? cubes / (6 * Math.Pow(squares, 1.5)) : 0;
    }

    private static double[][] Jackknife(int rows, int statistics, Statistics compute, int threads, CancellationToken cancellation)
    {
        var groups = Math.Min(rows, MostLeftOut);
        return Each(groups, rows, statistics, compute, LeaveOut, threads, cancellation);

        void LeaveOut(int group, int[] drawn)
        {
            for (var row = 0; row < drawn.Length; row++) drawn[row] = row % groups == group ? 0 : 1;
        }
    }

    private static double[][] Resample(int rows, int statistics, Statistics compute, Xoshiro256 random, int threads, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        var seed = random.NextUInt64();
        return Each((int)Math.Clamp(MostDraws / rows, FewestResamples, DefaultResamples), rows, statistics, compute, Draw, threads, cancellation);

        void Draw(int resample, int[] drawn)
        {
            var own = Xoshiro256.Keyed(seed, $"resample {resample}");
            Array.Clear(drawn);
            for (var draw = 0; draw < drawn.Length; draw++) drawn[own.NextInt64(drawn.Length)]++;
        }
    }

    /// <summary>The statistics of a number of draws, by statistic and then draw.</summary>
    private static double[][] Each(int draws, int rows, int statistics, Statistics compute, Action<int, int[]> fill, int threads, CancellationToken cancellation)
    {
        var values = Enumerable.Range(0, statistics).Select(_ => new double[draws]).ToArray();
        Parallel.For(
            0,
            draws,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => (Drawn: new int[rows], Own: new double[statistics]),
            (draw, _, buffers) =>
            {
                fill(draw, buffers.Drawn);
                Array.Clear(buffers.Own);
                compute(buffers.Drawn, buffers.Own);
                for (var statistic = 0; statistic < statistics; statistic++) values[statistic][draw] = buffers.Own[statistic];
                return buffers;
            },
            static _ => { });
        return values;
    }
}
