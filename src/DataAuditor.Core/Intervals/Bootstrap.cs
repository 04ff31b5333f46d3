using DataAuditor.Numerics;
using DataAuditor.Randomness;

namespace DataAuditor.Intervals;

#pragma warning disable RS0030 // Parallel: a kernel; each resample has a generator of its own, so no result depends on the threads.

/// <summary>Percentile intervals by drawing the rows anew with replacement (Efron, 1979): for statistics that have no interval of their own.</summary>
public static class Bootstrap
{
    public const string Method = "bootstrap";

    public const int DefaultResamples = 2000;

    private const int FewestResamples = 500;

    /// <summary>Draws in all; with more rows an interval needs fewer resamples to be a steady one.</summary>
    private const long MostDraws = 100_000_000;

    /// <summary>An interval says nothing of a statistic that most resamples do not define.</summary>
    private const double LeastDefined = 0.5;

    private const int FewestBeyond = 10;

    /// <summary>Computes statistics of one resample. Called from several threads at once.</summary>
    /// <param name="drawn">How often each row was drawn.</param>
    /// <param name="values">One place a statistic; NaN where this resample does not define it.</param>
    public delegate void Statistics(ReadOnlySpan<int> drawn, Span<double> values);

    /// <param name="rows">At least 1.</param>
    /// <param name="statistics">How many statistics are computed from each resample: those of one resample are paired.</param>
    /// <returns>One interval a statistic, over the resamples that define it; null where fewer than half of them do.</returns>
    public static Uncertainty?[] Percentile(
        int rows,
        int statistics,
        Statistics compute,
        Xoshiro256 random,
        int threads = 1,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        var resamples = (int)Math.Clamp(MostDraws / rows, FewestResamples, DefaultResamples);
        var seed = random.NextUInt64();
        var values = new double[resamples * statistics];
        Parallel.For(
            0,
            resamples,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => new int[rows],
            (resample, _, drawn) =>
            {
                Draw(Xoshiro256.Keyed(seed, $"resample {resample}"), drawn);
                compute(drawn, values.AsSpan(resample * statistics, statistics));
                return drawn;
            },
            static _ => { });

        return [.. Enumerable.Range(0, statistics).Select(statistic => Between([.. Enumerable.Range(0, resamples).Select(resample => values[(resample * statistics) + statistic])]))];
    }

    private static void Draw(Xoshiro256 random, int[] drawn)
    {
        Array.Clear(drawn);
        for (var draw = 0; draw < drawn.Length; draw++) drawn[random.NextInt64(drawn.Length)]++;
    }

    private static Uncertainty? Between(double[] values)
    {
        double[] defined = [.. values.Where(value => !double.IsNaN(value)).Order()];
        if (defined.Length < LeastDefined * values.Length) return null;

        return new Uncertainty(Method, confidence =>
        {
            // So few resamples lie beyond a farther tail that from there on the ends go on as those of a normal distribution.
            double tail = (1 - confidence) / 2, resolved = Math.Max(tail, FewestBeyond / (double)defined.Length);
            double low = Quantile.Of(defined, resolved), middle = Quantile.Of(defined, 0.5), high = Quantile.Of(defined, 1 - resolved);
            var widths = Uncertainty.Deviations(confidence) / Uncertainty.Deviations(1 - (2 * resolved));
            return (middle - ((middle - low) * widths), middle + ((high - middle) * widths));
        });
    }
}
