using DataAuditor.Duplicates;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Duplicates;

public sealed class MinHashTests
{
    [Theory]
    [InlineData(1.0, 2)]
    [InlineData(0.9, 14)]
    [InlineData(0.8, 16)]
    [InlineData(0.5, 56)]
    [InlineData(0.05, 112)]
    public void Cuts_its_minima_into_more_bands_the_lower_the_threshold(double threshold, int bands) => Assert.Equal(bands, new MinHash(threshold).Bands);

    [Fact]
    public void Gives_a_set_the_same_keys_in_any_order_and_however_often_a_member_occurs()
    {
        var set = Numbers("set", 50);

        Assert.Equal(new MinHash(0.8).KeysOf(set), new MinHash(0.8).KeysOf([.. set.Reverse(), .. set]));
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.5)]
    public void Makes_a_key_equal_as_often_as_the_similarity_says(double similarity)
    {
        const int Pairs = 400, Size = 90;
        var hashes = new MinHash(0.05); // One minimum a band: the share of equal keys estimates the similarity itself.
        var both = (int)Math.Round(2 * Size * similarity / (1 + similarity));
        var expected = (double)both / ((2 * Size) - both);
        var equal = 0;
        for (var pair = 0; pair < Pairs; pair++)
        {
            var members = Numbers($"pair {pair}", (2 * Size) - both);
            var (left, right) = (hashes.KeysOf(members.AsSpan(0, Size)), hashes.KeysOf(members.AsSpan(Size - both)));
            equal += left.Zip(right).Count(keys => keys.First == keys.Second);
        }

        // Minima of one pair of sets are nearly independent; the tolerance is five standard errors as if they were.
        var count = Pairs * hashes.Bands;
        Assert.Equal(expected, (double)equal / count, 5 * Math.Sqrt(expected * (1 - expected) / count));
    }

    [Fact]
    public void Refuses_the_empty_set() => Assert.Throws<ArgumentOutOfRangeException>(() => new MinHash(0.8).KeysOf([]));

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    public void Refuses_a_threshold_that_is_no_similarity(double threshold) => Assert.Throws<ArgumentOutOfRangeException>(() => new MinHash(threshold));

    private static ulong[] Numbers(string key, int count)
    {
        var random = Xoshiro256.Keyed(42, key);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextUInt64())];
    }
}
