using DataAuditor.Duplicates;
using DataAuditor.Metrics.Tests.Text.Duplicates;
using DataAuditor.Metrics.Text.Diversity;

namespace DataAuditor.Metrics.Tests.Text.Diversity;

public sealed class NearDuplicateRateTests
{
    private const string Long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";

    [Fact]
    public void Is_the_share_of_texts_that_repeat_an_earlier_one()
    {
        var score = Run.Score(new NearDuplicateRate(), Run.Texts("a b c", "d e f", "a b c", "a b c"));

        Assert.Equal(0.5, score.Value);
        Assert.Equal([("exact", 0.5), ("near", 0.0)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal([(2L, "is the same as record 0"), (3L, "is the same as record 0")], score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Detail)));
    }

    [Fact]
    public void Names_the_record_and_the_similarity_of_a_near_duplicate()
    {
        // 16 shingles; the last word is in one of them, so that 15 of 17 are shared.
        var score = Run.Score(new NearDuplicateRate(), Run.Texts(Long, Long + "!", Long.Replace("twenty", "end", StringComparison.Ordinal)));

        Assert.Equal(2.0 / 3, score.Value);
        Assert.Equal(["is a near-duplicate of record 0: Jaccard similarity 1", "is a near-duplicate of record 0: Jaccard similarity 0.8824"], score.Evidence.Select(exhibit => exhibit.Detail));
    }

    [Fact]
    public void Takes_texts_below_the_threshold_for_different()
    {
        var other = Long.Replace("ten", "end", StringComparison.Ordinal); // Five of 16 shingles differ: 11 of 21.

        Assert.Equal(0, Run.Score(new NearDuplicateRate(), Run.Texts(Long, other)).Value);
        Assert.Equal(0.5, Run.Score(new NearDuplicateRate { Jaccard = 0.5 }, Run.Texts(Long, other)).Value);
        Assert.Equal(0.5, Run.Score(new NearDuplicateRate { N = 1 }, Run.Texts(Long, other)).Value);
    }

    [Fact]
    public void Finds_99_percent_of_one_word_edits_and_nothing_else()
    {
        const int Count = 20_000;
        var metric = new NearDuplicateRate();
        var state = metric.Empty();
        var found = new DuplicateSearch(state);
        var records = new Run.Records(Run.Texts(PlantedEdits.Of(Count)));
        foreach (var sample in records.Samples()) metric.Add(state, sample, new Evidence());

        int recalled = 0, planted = 0;
        foreach (var document in state.Entries())
        {
            var duplicate = found.Add(document);
            var original = PlantedEdits.OriginalOf((int)document.Record);
            if (original is not null) planted++;
            if (duplicate is null) continue;

            Assert.Equal((long?)original, duplicate.Value.Of);
            Assert.InRange(duplicate.Value.Similarity, 0.8, 1);
            recalled++;
        }

        Assert.Equal(Count / 10, planted);
        Assert.InRange((double)recalled / planted, 0.99, 1);
    }

    [Fact]
    public void Is_the_same_for_any_number_of_threads()
    {
        var records = new Run.Records(Run.Texts(PlantedEdits.Of(300)));

        MeasurementAssert.Same(Run.Measure(new NearDuplicateRate(), records, threads: 1, 300), Run.Measure(new NearDuplicateRate(), records, threads: 4, 7));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("hi", "hi")]
    [InlineData("hi there", "hi, there!")]
    public void Compares_texts_that_are_shorter_than_a_shingle_as_a_whole(string first, string second) =>
        Assert.Equal(0.5, Run.Score(new NearDuplicateRate(), Run.Texts(first, second)).Value);

    [Fact]
    public void Is_not_measurable_without_texts() => Assert.Equal("there is no text", Run.Reason(new NearDuplicateRate()));
}
