using System.Text.Json.Nodes;
using DataAuditor.Metrics.Text.Similarity;

namespace DataAuditor.Metrics.Tests.Text.Similarity;

public sealed class BleuCountsTests
{
    private static JsonNode Golden => GoldenText.Values["bleu"]!["values"]!;

    private static IEnumerable<(string Original, string Revised)> Pairs =>
        GoldenText.LevenshteinPairs.Take(60).Select(pair => ((string)pair["original"]!, (string)pair["revised"]!));

    [GoldenTheory]
    [InlineData("exp", BleuSmoothing.Exp)]
    [InlineData("floor", BleuSmoothing.Floor)]
    [InlineData("add-k", BleuSmoothing.AddK)]
    [InlineData("none", BleuSmoothing.None)]
    public void Score_as_the_golden_corpus_and_short_sentences(string name, BleuSmoothing smoothing)
    {
        Assert.Equal((double)Golden[$"corpus_13a_{name}"]!, 100 * Corpus(BleuTokens.Mteval13a).Score(smoothing), 1e-9);
        Assert.Equal((double)Golden[$"corpus_none_{name}"]!, 100 * Corpus(BleuTokens.Whitespace).Score(smoothing), 1e-9);

        var shortPairs = Golden["short_pairs"]!;
        for (var pair = 0; pair < 3; pair++)
        {
            var counts = Count(BleuTokens.Mteval13a, (string)shortPairs["ref"]![pair]!, (string)shortPairs["hyp"]![pair]!);
            Assert.Equal((double)Golden[$"short_pairs_sentence_{name}"]![pair]!, 100 * counts.Score(smoothing), 1e-9);
        }
    }

    [GoldenFact]
    public void Are_those_of_the_golden_corpus()
    {
        var counts = Corpus(BleuTokens.Mteval13a);
        var golden = Golden["corpus_default"]!;

        Assert.Equal(golden["counts"]!.AsArray().Select(count => (long)count!), counts.Matches);
        Assert.Equal(golden["totals"]!.AsArray().Select(count => (long)count!), counts.Totals);
        Assert.Equal(((long)golden["sys_len"]!, (long)golden["ref_len"]!), (counts.Length, counts.ReferenceLength));
    }

    [GoldenFact]
    public void Score_as_the_golden_sentences_of_effective_order()
    {
        var golden = Golden["sentence_effective_order"]!.AsArray().Select(value => (double)value!).ToList();

        Assert.All(Pairs.Zip(golden), pair => Assert.Equal(
            pair.Second, 100 * Count(BleuTokens.Mteval13a, pair.First.Original, pair.First.Revised).Score(BleuSmoothing.Exp, effectiveOrder: true), 1e-9));
    }

    [GoldenFact]
    public void Score_as_the_golden_sentences_smoothed_by_length()
    {
        var golden = Golden["nltk_sentence_ws"]!["method4"]!.AsArray().Select(value => (double)value!).ToList();

        Assert.All(Pairs.Zip(golden), pair => Assert.Equal(
            pair.Second, Count(BleuTokens.Whitespace, pair.First.Original, pair.First.Revised).Score(BleuSmoothing.ByLength), 1e-9));
    }

    [Theory]
    [InlineData("", "a b c d", 0)]
    [InlineData("a b c d", "", 0)]
    [InlineData("x y z w", "a b c d", 0)]
    [InlineData("a b", "a b", 1)]
    [InlineData("a b c d e", "a b c d e", 1)]
    public void Score_the_ends_of_the_scale(string candidate, string reference, double score) =>
        Assert.Equal(score, Count(BleuTokens.Whitespace, reference, candidate).Score(effectiveOrder: true), 1e-15);

    [Fact]
    public void Take_the_nearest_length_and_the_most_matches_of_several_references()
    {
        var counts = new BleuCounts();
        counts.Add(["a", "a", "b", "c"], ["a"], ["a", "a", "x"], ["b", "b", "b", "b", "c"]);

        Assert.Equal(3, counts.ReferenceLength);
        Assert.Equal([4, 2, 0, 0], counts.Matches);
        Assert.Equal([4, 3, 2, 1], counts.Totals);
    }

    [Fact]
    public void Are_the_same_in_parts_that_are_merged()
    {
        var (first, second) = (Count(BleuTokens.Whitespace, "a b c d", "a b c"), Count(BleuTokens.Whitespace, "a b c d e", "a b x d e"));
        var whole = new BleuCounts();
        whole.Add(["a", "b", "c"], ["a", "b", "c", "d"]);
        whole.Add(["a", "b", "x", "d", "e"], ["a", "b", "c", "d", "e"]);
        first.Merge(second);

        Assert.Equal(whole.Score(), first.Score());
        Assert.Equal(whole.Matches, first.Matches);
    }

    private static BleuCounts Corpus(Func<string, IReadOnlyList<string>> tokens)
    {
        var counts = new BleuCounts();
        foreach (var (original, revised) in Pairs) counts.Add(tokens(revised), tokens(original));
        return counts;
    }

    private static BleuCounts Count(Func<string, IReadOnlyList<string>> tokens, string reference, string candidate)
    {
        var counts = new BleuCounts();
        counts.Add(tokens(candidate), tokens(reference));
        return counts;
    }
}
