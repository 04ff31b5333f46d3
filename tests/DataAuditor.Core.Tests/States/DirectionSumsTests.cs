using System.Text.Json;
using DataAuditor.Randomness;
using DataAuditor.States;

namespace DataAuditor.Core.Tests.States;

public sealed class DirectionSumsTests
{
    [Fact]
    public void Adds_up_directions_whatever_the_lengths()
    {
        var sums = Of([[3, 4], [0, 0.1], [-1e-100, 0], [0, -1e100]]);

        Assert.Equal([0.6 - 1, 0.8], sums.Total(), (expected, actual) => Math.Abs(expected - actual) < 1e-11);
        Assert.Equal((4L, 2), (sums.Count, sums.Dimensions));
    }

    [Fact]
    public void Takes_no_vector_without_a_direction()
    {
        var sums = new DirectionSums();

        Assert.False(sums.TryAdd(At(0), [0, 0]));
        Assert.Equal(0, sums.Count);
    }

    [Fact]
    public void Is_the_same_to_the_last_bit_however_it_is_cut()
    {
        var vectors = Draw(100, 19);
        var whole = Of(vectors);
        for (var cut = 0; cut <= vectors.Length; cut += 7)
        {
            var merged = Of(vectors[..cut]);
            merged.Merge(Of(vectors[cut..], cut));
            Assert.Equal(whole.Total(), merged.Total());
            Assert.Equal(whole.Counts.ToArray(), merged.Counts.ToArray());
        }
    }

    [Fact]
    public void Is_what_doubles_add_up_to()
    {
        var vectors = Draw(1000, 21);
        var expected = new double[21];
        foreach (var vector in vectors)
        {
            var length = Math.Sqrt(vector.Sum(number => number * number));
            for (var at = 0; at < vector.Length; at++) expected[at] += vector[at] / length;
        }

        Assert.Equal(expected, Of(vectors).Total(), (first, second) => Math.Abs(first - second) < 1e-9);
    }

    [Fact]
    public void Leaves_out_a_group()
    {
        var sums = Of(Draw(50, 5));
        var total = sums.Total();
        var rest = new double[5];
        for (var group = 0; group < DirectionSums.Groups; group++)
        {
            var without = sums.Without(group, total);
            for (var at = 0; at < 5; at++) rest[at] += total[at] - without[at];
        }

        Assert.Equal(total, rest, (first, second) => Math.Abs(first - second) < 1e-9);
    }

    [Fact]
    public void Refuses_vectors_of_several_lengths_also_when_merged()
    {
        var sums = Of([[1, 2]]);

        Assert.Equal("record 1: the embedding has 3 numbers, and those before it have 2", Assert.Throws<AuditException>(() => sums.TryAdd(At(1), [1, 2, 3])).Message);
        Assert.Equal("record 7: the embedding has 1 numbers, and those before it have 2", Assert.Throws<AuditException>(() => sums.Merge(Of([[1]], 7))).Message);
    }

    [Fact]
    public void Is_the_same_once_written_and_read()
    {
        var vectors = Draw(50, 19);
        var whole = Of(vectors);

        var read = Archived.Again(Of(vectors[..20]), new DirectionSums());
        read.Merge(Archived.Again(Of(vectors[20..], 20), new DirectionSums()));

        Assert.Equal(whole.Total(), read.Total());
        Assert.Equal(whole.Counts.ToArray(), read.Counts.ToArray());
        Assert.Equal("record 7: the embedding has 1 numbers, and those before it have 19", Assert.Throws<AuditException>(() => read.Merge(Of([[1]], 7))).Message);
    }

    private static double[][] Draw(int count, int dimensions)
    {
        var random = Xoshiro256.Keyed(1, "directions");
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, dimensions).Select(_ => random.NextGaussian()).ToArray())];
    }

    private static DirectionSums Of(double[][] vectors, int first = 0)
    {
        var sums = new DirectionSums();
        for (var at = 0; at < vectors.Length; at++) Assert.True(sums.TryAdd(At(first + at), vectors[at]));
        return sums;
    }

    private static Sample At(long index) => new(Role.Synthetic, index, JsonElement.Parse("{}"), SampleOrigin.None);
}
