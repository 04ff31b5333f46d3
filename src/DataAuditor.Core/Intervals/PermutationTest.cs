using DataAuditor.Randomness;

namespace DataAuditor.Intervals;

#pragma warning disable RS0030 // Parallel: a kernel; each permutation has a generator of its own, so no result depends on the threads.

/// <summary>Whether two samples are of one distribution, by any statistic that tells them apart (Fisher, 1935; of kernel distances Gretton et al., 2012).</summary>
public static class PermutationTest
{
    public const int DefaultPermutations = 999;

    /// <summary>The same records summed up in another order may differ in their last bits.</summary>
    private const double Rounding = 1e-12;

    /// <summary>
    /// How unlikely so large a statistic is where both samples are of one distribution: then every way of dealing their records out is as
    /// likely. In (0, 1]; never below one over one more than the permutations, so that it errs no more often than it claims.
    /// </summary>
    /// <param name="first">Records of the first sample, at least 1.</param>
    /// <param name="second">Records of the second.</param>
    /// <returns>Null where the statistic is undefined for the samples as they are; a permutation for which it is counts as larger.</returns>
    public static double? PValue(
        int first,
        int second,
        TwoSampleStatistic statistic,
        Xoshiro256 random,
        int permutations = DefaultPermutations,
        int threads = 1,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(second, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, 1);
        int[] records = [.. Enumerable.Range(0, first + second)];
        var seen = statistic(records.AsSpan(0, first), records.AsSpan(first));
        if (double.IsNaN(seen)) return null;

        var seed = random.NextUInt64();
        var least = seen - (Rounding * Math.Abs(seen));
        var larger = 0;
        Parallel.For(0, permutations, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, permutation =>
        {
            int[] dealt = [.. records];
            Xoshiro256.Keyed(seed, $"permutation {permutation}").Shuffle<int>(dealt);
            if (!(statistic(dealt.AsSpan(0, first), dealt.AsSpan(first)) < least)) Interlocked.Increment(ref larger);
        });
        return (1.0 + larger) / (1 + permutations);
    }
}
