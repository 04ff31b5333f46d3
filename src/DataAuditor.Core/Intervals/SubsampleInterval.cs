using DataAuditor.Randomness;

namespace DataAuditor.Intervals;

#pragma warning disable RS0030 // Parallel: a kernel; each subsample has a generator of its own, so no result depends on the threads.

/// <summary>
/// How far a distance between two samples may lie from that of their distributions: for statistics such as Fréchet's distance and that of
/// kernel means, where drawing records with replacement fails, since a record drawn twice is nearer to itself than to any other.
/// </summary>
/// <remarks>
/// Draws fewer records without replacement (Politis and Romano, 1994). Their spread, scaled to all records, is the interval's. Of smaller
/// samples such a distance is larger on average, by a term that falls as one over their size; what is left of it in the whole is what the
/// subsamples' mean extrapolates to (as Chong and Forsyth, 2020, do for Fréchet's distance), and the interval lies around the value less it.
/// So the value itself may lie above its interval, the more records there are the less. Where the distributions are the same, the spread falls faster than the scaling says, and the interval is wider than it need be.
/// </remarks>
public static class SubsampleInterval
{
    public const int DefaultSubsamples = 1000;

    /// <summary>Half of the records have about the spread around the whole that the whole has around the truth, and are the nearest to it in size.</summary>
    public const double DefaultShare = 0.5;

    private const int FewestDrawn = 2;

    /// <param name="first">Records of the first sample.</param>
    /// <param name="second">Records of the second.</param>
    /// <param name="share">Of the records that a subsample has, between 0 and 1; less costs less.</param>
    /// <returns>Null where a subsample, or what it leaves, would have fewer than two records of either sample, or most of them do not define the statistic.</returns>
    public static Uncertainty? Of(
        int first,
        int second,
        TwoSampleStatistic statistic,
        Xoshiro256 random,
        double share = DefaultShare,
        int subsamples = DefaultSubsamples,
        int threads = 1,
        CancellationToken cancellation = default)
    {
        if (share is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "A subsample has some of the records and leaves some.");

        int ofFirst = (int)Math.Round(first * share), ofSecond = (int)Math.Round(second * share);
        if (new[] { ofFirst, ofSecond, first - ofFirst, second - ofSecond }.Min() < FewestDrawn) return null;

        int[] records = [.. Enumerable.Range(0, first + second)];
        var value = statistic(records.AsSpan(0, first), records.AsSpan(first));
        var seed = random.NextUInt64();
        var values = new double[subsamples];
        Parallel.For(0, subsamples, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, subsample =>
        {
            var own = Xoshiro256.Keyed(seed, $"subsample {subsample}");
            int[] drawn = [.. records];
            own.Shuffle(drawn.AsSpan(0, first));
            own.Shuffle(drawn.AsSpan(first));
            values[subsample] = statistic(drawn.AsSpan(0, ofFirst), drawn.AsSpan(first, ofSecond));
        });
        if (double.IsNaN(value) || Resamples.Of(values) is not { } resamples) return null;

        // Drawn shares of the two samples differ by rounding alone.
        double drawnShare = (ofFirst + ofSecond) / (double)(first + second), ratio = drawnShare / (1 - drawnShare), mean = resamples.Mean;
        double center = value - ((mean - value) * ratio), scale = Math.Sqrt(ratio);
        return new Uncertainty("subsample", confidence =>
        {
            var tail = (1 - confidence) / 2;
            return (center - ((resamples.At(1 - tail) - mean) * scale), center + ((mean - resamples.At(tail)) * scale));
        });
    }
}
