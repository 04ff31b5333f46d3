using DataAuditor.Numerics;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Numerics;

public sealed class KendallTauTests
{
    // Pairs: 5 alike, 1 otherwise.
    [Fact]
    public void Is_the_share_of_pairs_ordered_alike_less_those_ordered_otherwise() => Assert.Equal(4.0 / 6, KendallTau.Of([1, 2, 3, 4], [1, 3, 2, 4])!.Value, 1e-12);

    // The first score ties one pair, the second another: of 6 pairs 4 are ordered alike and none otherwise.
    [Fact]
    public void Leaves_out_pairs_that_tie() => Assert.Equal(4 / 5.0, KendallTau.Of([1, 1, 2, 3], [1, 2, 3, 3])!.Value, 1e-12);

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(1000)]
    public void Is_that_of_all_pairs_one_by_one(int levels)
    {
        var random = Xoshiro256.Keyed(1, $"{levels} levels");
        double[] first = [.. Enumerable.Range(0, 151).Select(_ => random.NextInt64(levels) - 2.0)], second = [.. first.Select(score => score + random.NextInt64(levels))];

        Assert.Equal(ByPairs(first, second), KendallTau.Of(first, second)!.Value, 1e-12);
    }

    [Fact]
    public void Takes_zero_with_either_sign_for_the_same() => Assert.Equal(KendallTau.Of([0, 0, 1], [1, 2, 3]), KendallTau.Of([0.0, -0.0, 1], [1, 2, 3]));

    [Fact]
    public void Refuses_scores_of_other_numbers_of_records() => Assert.Throws<ArgumentException>(() => KendallTau.Of([1, 2], [1]));

    private static double ByPairs(double[] first, double[] second)
    {
        double surplus = 0, ordersFirst = 0, ordersSecond = 0;
        for (var i = 0; i < first.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                int a = Math.Sign(first[i] - first[j]), b = Math.Sign(second[i] - second[j]);
                surplus += a * b;
                ordersFirst += a * a;
                ordersSecond += b * b;
            }
        }

        return surplus / Math.Sqrt(ordersFirst * ordersSecond);
    }
}
