using DataAuditor.Duplicates;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Duplicates;

public sealed class DuplicateSearchTests
{
    private static readonly MinHash Hashes = new(0.8);

    private static readonly ulong[] Shingles = Draw(2000);

    [Fact]
    public void Says_of_which_record_another_is_the_copy()
    {
        var search = new DuplicateSearch(0.8);

        Assert.Null(search.Add(Document(0, 1, 1..50)));
        Assert.Null(search.Add(Document(1, 2, 101..150)));
        Assert.Equal(new Duplicate(1, 1, IsExact: true), search.Add(Document(2, 2, 101..150)));
    }

    [Fact]
    public void Tells_equal_sets_of_unequal_contents_from_copies()
    {
        var search = new DuplicateSearch(0.8);
        search.Add(Document(0, 1, 1..50));

        Assert.Equal(new Duplicate(0, 1, IsExact: false), search.Add(Document(1, 2, 1..50)));
    }

    [Fact]
    public void Names_the_most_similar_of_the_earlier_ones()
    {
        var search = new DuplicateSearch(0.8);
        search.Add(Document(0, 1, 1..100));
        search.Add(Document(1, 2, 15..115));

        Assert.Equal(new Duplicate(1, 97.0 / 103, IsExact: false), search.Add(Document(2, 3, 18..118)));
    }

    [Fact]
    public void Counts_what_is_just_at_the_threshold_and_nothing_below()
    {
        var search = new DuplicateSearch(0.8);
        search.Add(Document(0, 1, 0..90));

        Assert.Equal(80.0 / 100, search.Add(Document(1, 2, 10..100))?.Similarity);
        Assert.Null(search.Add(Document(2, 3, 11..101)));
    }

    [Fact]
    public void Holds_nothing_against_a_duplicate()
    {
        var search = new DuplicateSearch(0.8);
        search.Add(Document(0, 1, 0..100));

        Assert.Equal(0, search.Add(Document(1, 2, 8..108))?.Of);
        Assert.Null(search.Add(Document(2, 3, 16..116))); // Near record 1 alone, which is taken out.
    }

    [Fact]
    public void Finds_nothing_among_those_that_it_let_pass()
    {
        ShingledDocument[] documents = [.. Enumerable.Range(0, 400).Select(record => Document(record, (UInt128)record, (record * 3)..((record * 3) + 60)))];
        var first = new DuplicateSearch(0.8);
        var kept = documents.Where(document => first.Add(document) is null).ToArray();
        var second = new DuplicateSearch(0.8);

        Assert.InRange(kept.Length, 100, 399);
        Assert.All(kept, document => Assert.Null(second.Add(document)));
    }

    private static ulong[] Draw(int count)
    {
        var random = Xoshiro256.Keyed(42, "shingles");
        return [.. Enumerable.Range(0, count).Select(_ => random.NextUInt64())];
    }

    /// <param name="shingles">Which of all shingles it has.</param>
    private static ShingledDocument Document(long record, UInt128 content, Range shingles)
    {
        var set = Shingles[shingles];
        return new ShingledDocument(record, content, set, Hashes.KeysOf(set));
    }
}
