using DataAuditor.Core.Tests.States;
using DataAuditor.Counting;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Counting;

public sealed class KeyCountsTests
{
    [Fact]
    public void Of_nothing_are_nothing()
    {
        var spectrum = new KeyCounts().Spectrum();

        Assert.Equal((0, 0, 0), (spectrum.Distinct, spectrum.Total, spectrum.Entropy()));
        Assert.Empty(spectrum.KeysByCount());
    }

    [Fact]
    public void Tell_how_many_keys_occur_how_often()
    {
        var spectrum = Count([1, 2, 2, 3, 3, 3]).Spectrum();

        Assert.Equal((3, 6), (spectrum.Distinct, spectrum.Total));
        Assert.Equal([new(1, 1), new(2, 1), new(3, 1)], spectrum.KeysByCount());
        Assert.Equal(-((Math.Log(1 / 6.0) / 6) + (Math.Log(1 / 3.0) / 3) + (Math.Log(0.5) / 2)), spectrum.Entropy(), 1e-15);
    }

    [Fact]
    public void Of_one_key_have_no_entropy() => Assert.Equal(0, Count(Enumerable.Repeat(7UL, 300)).Spectrum().Entropy());

    [Fact]
    public void Take_zero_for_a_key_like_any_other()
    {
        var counts = new KeyCounts();
        counts.Add(UInt128.Zero);
        counts.Add(UInt128.Zero);
        counts.Add(UInt128.MaxValue);

        Assert.Equal([new(1, 1), new(2, 1)], counts.Spectrum().KeysByCount());
    }

    [Theory]
    [InlineData(1_000, 100)]
    [InlineData(200_000, 60_000)]
    [InlineData(4_600_000, 900_000)] // more than are gathered before they are summed
    public void Are_those_of_a_dictionary(int keys, int range)
    {
        var drawn = Draw(keys, range);

        Same(drawn, Count(drawn).Spectrum());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public void Are_the_same_when_memory_has_no_room_for_them(long mostBytes)
    {
        var drawn = Draw(4_600_000, 400_000);
        var counts = Count(drawn, mostBytes);

        Assert.True(counts.IsSpilled);
        Same(drawn, counts.Spectrum());
    }

    [Theory]
    [InlineData(KeyCounts.DefaultMostBytes, KeyCounts.DefaultMostBytes)]
    [InlineData(0, KeyCounts.DefaultMostBytes)]
    [InlineData(KeyCounts.DefaultMostBytes, 0)]
    [InlineData(0, 0)]
    public void Are_the_same_in_parts_that_are_merged(long mostBytes, long mostBytesLater)
    {
        var drawn = Draw(4_600_000, 300_000);
        foreach (var cut in (int[])[10, 4_400_000])
        {
            var counts = Count(drawn.Take(cut), mostBytes);
            counts.Merge(Count(drawn.Skip(cut), mostBytesLater));

            Same(drawn, counts.Spectrum());
        }
    }

    [Fact]
    public void Are_the_same_in_many_small_parts()
    {
        var drawn = Draw(300_000, 20_000);
        var counts = new KeyCounts();
        foreach (var part in drawn.Chunk(1_000)) counts.Merge(Count(part));

        Same(drawn, counts.Spectrum());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(KeyCounts.DefaultMostBytes)]
    public void Tell_of_single_keys(long mostBytes)
    {
        var drawn = Draw(300_000, 50_000);
        ulong[] asked = [.. drawn.Take(1_000), ulong.MaxValue >> 1];
        var counts = new long[asked.Length];

        Count(drawn, mostBytes).Spectrum([.. asked.Select(KeyOf)], counts);

        var expected = drawn.CountBy(static key => key).ToDictionary();
        Assert.Equal(asked.Select(key => (long)expected.GetValueOrDefault(key)), counts);
    }

    [Fact]
    public void Can_be_asked_in_between()
    {
        var counts = Count([1, 2]);
        var before = counts.Spectrum();
        counts.Merge(Count([2, 3]));

        Assert.Equal((2, 2), (before.Distinct, before.Total));
        Assert.Equal((3, 4), (counts.Spectrum().Distinct, counts.Spectrum().Total));
    }

    [Theory]
    [InlineData(1_000, KeyCounts.DefaultMostBytes, KeyCounts.DefaultMostBytes)]
    [InlineData(300_000, KeyCounts.DefaultMostBytes, 0)]
    [InlineData(4_600_000, 0, KeyCounts.DefaultMostBytes)]
    [InlineData(4_600_000, 0, 100_000)]
    public void Are_the_same_once_written_and_read(int keys, long mostBytes, long mostBytesRead)
    {
        var drawn = Draw(keys, 300_000);

        var read = Archived.Again(Count(drawn, mostBytes), new KeyCounts(mostBytesRead));

        Same(drawn, read.Spectrum());
        read.Merge(Count(drawn));
        Same([.. drawn, .. drawn], read.Spectrum());
    }

    [Fact]
    public void Are_not_read_where_a_key_recurs_less_than_twice() => Assert.Equal("a key that recurs is there less than twice", Archived.Refusal(
        static archive =>
        {
            archive.Pass(true);
            archive.PassArray<ulong>([]);
            archive.PassArray<(ulong, long)>([(1, 1)]);
        },
        new KeyCounts().Archive));

    private static void Same(IReadOnlyList<ulong> drawn, CountSpectrum spectrum)
    {
        var counts = drawn.CountBy(static key => key).ToList();
        var expected = counts.CountBy(static pair => (long)pair.Value).OrderBy(static pair => pair.Key)
            .Select(static pair => new KeyValuePair<long, long>(pair.Key, pair.Value));

        Assert.Equal(expected, spectrum.KeysByCount());
        Assert.Equal((counts.Count, drawn.Count), (spectrum.Distinct, spectrum.Total));
    }

    private static List<ulong> Draw(int keys, int range)
    {
        var random = Xoshiro256.Keyed(7, "keys");
        return [.. Enumerable.Range(0, keys).Select(_ => (ulong)(random.NextDouble() * random.NextDouble() * range))];
    }

    private static KeyCounts Count(IEnumerable<ulong> numbers, long mostBytes = KeyCounts.DefaultMostBytes)
    {
        var counts = new KeyCounts(mostBytes);
        foreach (var number in numbers) counts.Add(KeyOf(number));
        return counts;
    }

    private static UInt128 KeyOf(ulong number) => new(Spread(number + 1), Spread(number + (1UL << 40)));

    /// <summary>Bits as evenly spread as a hash has them (the finalizer of SplitMix64).</summary>
    private static ulong Spread(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
        return number ^ (number >> 31);
    }
}
