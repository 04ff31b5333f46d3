using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Randomness;

public sealed class Xoshiro256Tests
{
    /// <summary>From an implementation of the published algorithm in Python, itself checked with the state 1, 2, 3, 4: 11520, 0, 1509978240, 1215971899390074240.</summary>
    [Fact]
    public void Yields_the_published_sequence_from_the_digest_of_seed_and_key()
    {
        var random = Xoshiro256.Keyed(42, "orders");

        Assert.Equal(
            [4917916078495948852, 5544892678151727113, 13575023293867533279, 17022696938009082975],
            Enumerable.Range(0, 4).Select(_ => random.NextUInt64()));
    }

    [Fact]
    public void Differs_by_seed_and_by_key()
    {
        var first = Xoshiro256.Keyed(42, "orders").NextUInt64();

        Assert.NotEqual(first, Xoshiro256.Keyed(43, "orders").NextUInt64());
        Assert.NotEqual(first, Xoshiro256.Keyed(42, "order").NextUInt64());
    }

    [Fact]
    public void Is_uniform()
    {
        var random = Xoshiro256.Keyed(42, "uniform");
        var counts = new int[7];
        for (var draw = 0; draw < 70_000; draw++) counts[random.NextInt64(7)]++;

        // Six standard deviations; the sequence is fixed, so this passes always or never.
        Assert.All(counts, count => Assert.InRange(count, 10_000 - 556, 10_000 + 556));

        var doubles = Enumerable.Range(0, 10_000).Select(_ => random.NextDouble()).ToList();
        Assert.All(doubles, value => Assert.InRange(value, 0, 1 - double.Pow(2, -53)));
        Assert.InRange(doubles.Average(), 0.48, 0.52);
    }

    [Fact]
    public void Shuffles_without_losing_anything()
    {
        var items = Enumerable.Range(0, 100).ToArray();

        Xoshiro256.Keyed(42, "shuffle").Shuffle<int>(items);

        Assert.NotEqual(Enumerable.Range(0, 100), items);
        Assert.Equal(Enumerable.Range(0, 100), items.Order());
    }
}
