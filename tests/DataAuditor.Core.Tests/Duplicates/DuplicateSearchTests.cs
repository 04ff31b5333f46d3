using DataAuditor.Core.Tests.States;
using DataAuditor.Duplicates;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Duplicates;

public sealed class DuplicateSearchTests
{
    private static readonly MinHash Hashes = new(0.8);

    private static readonly ulong[] Shingles = Draw(10_000);

    [Fact]
    public void Says_of_which_record_another_is_the_copy() =>
        Assert.Equal([null, null, new Duplicate(1, 1, IsExact: true)], Search((1, 1..50), (2, 101..150), (2, 101..150)));

    [Fact]
    public void Tells_equal_sets_of_unequal_contents_from_copies() =>
        Assert.Equal([null, new Duplicate(0, 1, IsExact: false)], Search((1, 1..50), (2, 1..50)));

    [Fact]
    public void Names_the_most_similar_of_the_earlier_ones() =>
        Assert.Equal([null, null, new Duplicate(1, 97.0 / 103, IsExact: false)], Search((1, 1..100), (2, 15..115), (3, 18..118)));

    [Fact]
    public void Counts_what_is_just_at_the_threshold_and_nothing_below() =>
        Assert.Equal([null, new Duplicate(0, 0.8, IsExact: false), null], Search((1, 0..90), (2, 10..100), (3, 11..101)));

    [Fact]
    public void Holds_nothing_against_a_duplicate() =>
        Assert.Equal([null, 0, null], Search((1, 0..100), (2, 8..108), (3, 16..116)).Select(duplicate => duplicate?.Of)); // The last is near record 1 alone, which is taken out.

    [Fact]
    public void Finds_nothing_among_those_that_it_let_pass()
    {
        (UInt128 Content, Range Shingles)[] documents = [.. Enumerable.Range(0, 400).Select(Shifted)];
        var kept = documents.Zip(Search(documents)).Where(pair => pair.Second is null).Select(pair => pair.First).ToArray();

        Assert.InRange(kept.Length, 100, 399);
        Assert.All(Search(kept), Assert.Null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(64)]
    [InlineData(4_000)]
    public void Finds_the_same_where_memory_has_no_room_for_the_shingles(int mostInMemory)
    {
        (UInt128 Content, Range Shingles)[] documents = [.. Enumerable.Range(0, 400).Select(Shifted)];

        Assert.Equal(Search(documents), Search(Documents(documents, mostInMemory), DuplicateSearch.DefaultMostKept).Found);
    }

    [Fact]
    public void Finds_the_same_in_documents_that_were_merged_from_parts()
    {
        (UInt128 Content, Range Shingles)[] documents = [.. Enumerable.Range(0, 400).Select(Shifted)];
        foreach (var mostInMemory in (int[])[64, ShingledDocuments.DefaultMostInMemory])
        {
            var merged = Documents(documents.AsSpan(..130), mostInMemory);
            merged.Merge(Documents(documents.AsSpan(130..), mostInMemory, firstRecord: 130));

            Assert.Equal(Search(documents), Search(merged, DuplicateSearch.DefaultMostKept).Found);
        }
    }

    [Fact]
    public void Forgets_the_older_half_when_no_more_may_be_kept_and_says_so()
    {
        (UInt128, Range)[] apart = [.. Enumerable.Range(0, 9).Select(document => ((UInt128)document << 96, (document * 100)..((document * 100) + 60)))];
        var documents = Documents([.. apart, apart[8], apart[4], apart[3], apart[0]], ShingledDocuments.DefaultMostInMemory);

        var (found, limitation) = Search(documents, mostKept: 8);

        Assert.Equal([8, 4, null, null], found.Skip(9).Select(duplicate => duplicate?.Of));
        Assert.Equal("more than 8 texts repeat none before them: each was compared with the latest 4 to 8 of these, so that a repetition of an older one is not found", limitation);
    }

    [Fact]
    public void Finds_near_duplicates_of_what_it_remembers_after_it_forgot()
    {
        const int Count = 3000, Window = 64;
        (UInt128, Range)[] documents = [.. Enumerable.Range(0, Count).Select(Shifted)]; // Each is alike to its neighbours alone.

        var (found, limitation) = Search(Documents(documents, 4_000), Window);

        Assert.NotNull(limitation);
        Assert.Equal(Search(documents), found);
    }

    [Fact]
    public void Says_nothing_of_limits_that_were_not_met() =>
        Assert.Null(Search(Documents([(1, 0..60), (2, 100..160)], ShingledDocuments.DefaultMostInMemory), mostKept: 2).Limitation);

    [Theory]
    [InlineData(64, ShingledDocuments.DefaultMostInMemory)]
    [InlineData(ShingledDocuments.DefaultMostInMemory, 64)]
    public void Finds_the_same_in_documents_that_were_written_and_read(int mostInMemory, int mostInMemoryRead)
    {
        (UInt128 Content, Range Shingles)[] drawn = [.. Enumerable.Range(0, 40).Select(Shifted)];
        var expected = Search(Documents(drawn, mostInMemory), DuplicateSearch.DefaultMostKept).Found;

        var read = Archived.Again(Documents([.. drawn.Take(25)], mostInMemory), new ShingledDocuments(0.8, mostInMemoryRead));
        read.Merge(Archived.Again(Documents([.. drawn.Skip(25)], mostInMemory, firstRecord: 25), new ShingledDocuments(0.8, mostInMemoryRead)));

        Assert.Contains(expected, found => found is not null);
        Assert.Equal(expected, Search(read, DuplicateSearch.DefaultMostKept).Found);
    }

    [Fact]
    public void Reads_no_documents_whose_shingles_are_missing()
    {
        var written = Archived.Bytes(Documents([(1, 0..60)], ShingledDocuments.DefaultMostInMemory).Archive);
        var entry = Array.IndexOf(written, (byte)60);
        written[entry]++;

        Assert.Equal("documents have more or fewer shingles or keys than are there", Assert.Throws<InvalidDataException>(() => Archived.Read(written, new ShingledDocuments(0.8).Archive)).Message);
    }

    private static ulong[] Draw(int count)
    {
        var random = Xoshiro256.Keyed(42, "shingles");
        return [.. Enumerable.Range(0, count).Select(_ => random.NextUInt64())];
    }

    private static (UInt128 Content, Range Shingles) Shifted(int document) => ((UInt128)document, (document * 3)..((document * 3) + 60));

    private static IReadOnlyList<Duplicate?> Search(params (UInt128, Range)[] documents) =>
        Search(Documents(documents, ShingledDocuments.DefaultMostInMemory), DuplicateSearch.DefaultMostKept).Found;

    private static (IReadOnlyList<Duplicate?> Found, string? Limitation) Search(ShingledDocuments documents, int mostKept)
    {
        var search = new DuplicateSearch(documents, mostKept);
        Duplicate?[] found = [.. documents.Entries().Select(search.Add)];
        return (found, search.Limitation);
    }

    /// <param name="documents">The content of each, and which of all shingles it has.</param>
    private static ShingledDocuments Documents(ReadOnlySpan<(UInt128 Content, Range Shingles)> documents, int mostInMemory, long firstRecord = 0)
    {
        var gathered = new ShingledDocuments(0.8, mostInMemory);
        foreach (var (content, shingles) in documents) gathered.Add(new ShingledDocument(firstRecord++, content, Shingles[shingles], Hashes.KeysOf(Shingles[shingles])));
        return gathered;
    }
}
