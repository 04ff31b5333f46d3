using DataAuditor.Core.Tests.States;
using DataAuditor.Counting;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Counting;

public sealed class KeyOverlapTests
{
    [Fact]
    public void Is_the_longest_run_of_each_record_s_keys_that_are_references()
    {
        var overlap = new KeyOverlap();
        overlap.Add(0, [1, 2, 9, 3]);
        overlap.Add(1, []);
        overlap.Add(4, [8, 9]);
        overlap.Add(7, [9, 3, 3, 1]);
        overlap.AddReferences([3, 2, 1, 1]);

        Assert.Equal([new SharedRun(0, 2), new SharedRun(7, 3)], overlap.SharedRuns());
        Assert.Equal((4, 4, 10), (overlap.References, overlap.Records, overlap.Keys));
    }

    [Fact]
    public void Is_none_of_nothing() => Assert.Empty(new KeyOverlap().SharedRuns());

    [Fact]
    public void Takes_zero_for_a_key_like_any_other()
    {
        var overlap = new KeyOverlap();
        overlap.Add(0, [0]);

        Assert.Empty(overlap.SharedRuns());
        overlap.AddReferences([0]);
        Assert.Equal([new SharedRun(0, 1)], overlap.SharedRuns());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(KeyOverlap.DefaultMostInMemory)]
    public void Is_that_of_a_set_whether_memory_has_room_or_not(int mostInMemory)
    {
        var drawn = Draw(3_000);

        Assert.Equal(Expected(drawn), Fold(drawn, mostInMemory).SharedRuns());
    }

    [Theory]
    [InlineData(KeyOverlap.DefaultMostInMemory, KeyOverlap.DefaultMostInMemory)]
    [InlineData(1_000, KeyOverlap.DefaultMostInMemory)]
    [InlineData(KeyOverlap.DefaultMostInMemory, 1_000)]
    [InlineData(500, 700)]
    public void Is_the_same_in_parts_that_are_merged(int mostInMemory, int mostInMemoryLater)
    {
        var drawn = Draw(3_000);
        foreach (var cut in (int[])[0, 10, 1_700, 3_000])
        {
            var overlap = Fold(drawn[..cut], mostInMemory);
            overlap.Merge(Fold(drawn[cut..], mostInMemoryLater));

            Assert.Equal(Expected(drawn), overlap.SharedRuns());
        }
    }

    [Fact]
    public void Can_be_asked_in_between()
    {
        var drawn = Draw(2_000);
        var overlap = Fold(drawn[..1_000], 1_500);

        Assert.Equal(Expected(drawn[..1_000]), overlap.SharedRuns());
        overlap.Merge(Fold(drawn[1_000..], 1_500));
        Assert.Equal(Expected(drawn), overlap.SharedRuns());
    }

    [Theory]
    [InlineData(KeyOverlap.DefaultMostInMemory, 1_000)]
    [InlineData(1_000, KeyOverlap.DefaultMostInMemory)]
    public void Is_the_same_once_written_and_read(int mostInMemory, int mostInMemoryRead)
    {
        var drawn = Draw(3_000);
        var written = Archived.Bytes(Fold(drawn[..2_000], mostInMemory).Archive);
        var overlap = new KeyOverlap(mostInMemoryRead);

        Archived.Read(written, overlap.Archive);

        Assert.Equal(Expected(drawn[..2_000]), overlap.SharedRuns());
        overlap.Merge(Fold(drawn[2_000..], mostInMemory));
        Assert.Equal(Expected(drawn), overlap.SharedRuns());
    }

    [Fact]
    public void Is_not_read_where_keys_have_no_place()
    {
        static string Refusal(long references, long keys, (ulong, long) key, long ofRecord) => Archived.Refusal(
            archive =>
            {
                archive.Pass(references);
                archive.Pass(keys);
                archive.PassPages<(ulong, long)>([new[] { key }], static _ => { });
                archive.PassPages<(long, long)>([new[] { (0L, ofRecord) }], static _ => { });
            },
            new KeyOverlap().Archive);

        Assert.Equal("a key's place is none", Refusal(0, 1, (7, 1), 1));
        Assert.Equal("a key's place is none", Refusal(0, 1, (7, -2), 1));
        Assert.Equal("there are more or fewer keys than there should be", Refusal(2, 0, (7, -1), 0));
        Assert.Equal("records have more or fewer keys than are there", Refusal(0, 1, (7, 0), 2));
        Assert.Equal("a record's number of keys is none", Refusal(0, 1, (7, 0), -1));
    }

    private static IEnumerable<SharedRun> Expected(Part[] parts)
    {
        HashSet<ulong> references = [.. parts.Where(part => part.IsReference).SelectMany(part => part.Keys)];
        foreach (var part in parts.Where(part => !part.IsReference))
        {
            var (run, longest) = (0, 0);
            foreach (var key in part.Keys) longest = Math.Max(longest, run = references.Contains(key) ? run + 1 : 0);
            if (longest > 0) yield return new SharedRun(part.Record, longest);
        }
    }

    private static KeyOverlap Fold(Part[] parts, int mostInMemory)
    {
        var overlap = new KeyOverlap(mostInMemory);
        foreach (var part in parts)
        {
            if (part.IsReference) overlap.AddReferences(part.Keys);
            else overlap.Add(part.Record, part.Keys);
        }

        return overlap;
    }

    /// <summary>Records of up to eleven keys, every fourth of which is a reference; half the keys of the others occur among the references.</summary>
    private static Part[] Draw(int count)
    {
        var random = Xoshiro256.Keyed(7, "overlap");
        ulong[] keys = [.. Enumerable.Range(0, 4_000).Select(_ => random.NextUInt64())];
        return [.. Enumerable.Range(0, count).Select(record => new Part(
            record,
            record % 4 == 3,
            [.. Enumerable.Range(0, (int)random.NextInt64(12)).Select(_ => keys[random.NextInt64(record % 4 == 3 ? 2_000 : 4_000)])]))];
    }

    private sealed record Part(long Record, bool IsReference, ulong[] Keys);
}
