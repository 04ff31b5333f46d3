using DataAuditor.Intervals;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Intervals;

public sealed class PermutationTestTests
{
    private static readonly double[] Values = [1, 2, 3, 10, 11, 12];

    [Fact]
    public void Counts_the_ways_of_dealing_that_tell_the_samples_apart_as_much()
    {
        // Of the 20 ways to deal six values out to two samples of three, two are as far apart as the samples are.
        var p = PermutationTest.PValue(3, 3, Gap, Xoshiro256.Keyed(1, "test"), permutations: 9999)!.Value;

        Assert.Equal(0.1, p, 0.01);
        Assert.Equal(p, PermutationTest.PValue(3, 3, Gap, Xoshiro256.Keyed(1, "test"), permutations: 9999, threads: 4));
    }

    [Fact]
    public void Is_never_zero_and_one_where_all_is_alike()
    {
        Assert.Equal(1, PermutationTest.PValue(3, 3, static (_, _) => 5, Xoshiro256.Keyed(1, "test")));
        Assert.Equal(0.001, PermutationTest.PValue(20, 20, static (first, second) => first.Contains(39) || !IsAscending(first) ? 0 : 1, Xoshiro256.Keyed(1, "test")));
    }

    [Fact]
    public void Is_unknown_of_an_undefined_statistic_and_counts_undefined_permutations_against_the_finding()
    {
        Assert.Null(PermutationTest.PValue(3, 3, static (_, _) => double.NaN, Xoshiro256.Keyed(1, "test")));
        Assert.Equal(1, PermutationTest.PValue(20, 20, static (first, _) => IsAscending(first) ? 1 : double.NaN, Xoshiro256.Keyed(1, "test")));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Errs_as_often_as_it_claims_where_both_samples_are_of_one_distribution() =>
        Assert.InRange(Coverage.Share(400, random => KernelPValue(random, shift: 0) > 0.05), Coverage.Least, Coverage.Most);

    /// <summary>0.8 standard deviations apart along one axis of the plane, 60 records each.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void Finds_a_shift_in_four_of_five() => Assert.InRange(Coverage.Share(200, random => KernelPValue(random, shift: 0.8) <= 0.05), 0.8, 1);

    private static double KernelPValue(Xoshiro256 random, double shift)
    {
        var samples = TwoSamples.Draw(random, 60, shift);
        return PermutationTest.PValue(60, 60, samples.MeanKernel(), random, permutations: 199)!.Value;
    }

    private static double Gap(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        double sum = 0;
        foreach (var record in first) sum += Values[record];
        foreach (var record in second) sum -= Values[record];
        return Math.Abs(sum);
    }

    private static bool IsAscending(ReadOnlySpan<int> records)
    {
        for (var at = 1; at < records.Length; at++)
        {
            if (records[at] < records[at - 1]) return false;
        }

        return true;
    }
}
