using DataAuditor.Core.Tests.Intervals;
using DataAuditor.Metrics.Text.Diversity;
using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.Metrics.Text.Tokens;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Text.Ngrams;

public sealed class LexicalDiversityTests
{
    private const int Words = 2000;

    private static readonly double[] Cumulative = [.. Enumerable.Range(1, Words).Select(rank => Enumerable.Range(1, rank).Sum(static each => 1.0 / each))];

    [Fact]
    public void Has_the_interval_that_the_definition_gives()
    {
        var score = Run.Score(new Ttr { Tokenizer = Tokenization.Whitespace }, Run.Texts("1 2 1 2", "2 3"));

        // Of all tokens 3 of 6 are distinct, without the one text 2 of 2, without the other 2 of 4: changes of ½ and 0, whose variance is ⅛,
        // make a standard error of (2 − 1) √(⅛ / 2) = ¼; Student's quartile with one degree of freedom is 1.
        var interval = score.Uncertainty!.At(0.5);
        Assert.Equal("jackknife", interval.Method);
        Assert.Equal((0.25, 0.75), (Math.Round(interval.Low, 9), Math.Round(interval.High, 9)));
    }

    [Fact]
    public void Has_no_interval_where_all_hangs_on_one_text() => Assert.Null(Run.Score(new DistinctN(), Run.Texts("a b c", "d", "")).Uncertainty);

    [Fact]
    public void Has_no_interval_where_texts_show_no_difference() => Assert.Null(Run.Score(new EntN(), Run.Texts("a b", "a b", "a b")).Uncertainty);

    [Fact]
    public void Has_an_interval_of_drawn_texts_that_agrees_with_that_of_all()
    {
        var random = Xoshiro256.Keyed(5, "corpus");
        var texts = Corpus(random, 8_000);

        // 1,024 of the texts against all of them: their spread is estimated with an error of 1 / √(2 · 1,024), 2 %.
        var changes = Changes(texts);
        var drawn = Counts(texts).Totals();
        var expected = Intervals.JackknifeInterval.DeleteOne(0, changes, texts.Count)!.At();
        var actual = Intervals.JackknifeInterval.DeleteOne(0, [.. drawn.Without.Select(sums => sums.Entropy - drawn.Whole.Entropy)], texts.Count)!.At();

        Assert.Equal(1024, drawn.Without.Count);
        Assert.InRange(actual.High / expected.High, 0.9, 1.1);
    }

    /// <summary>
    /// Documents of unlike length, half of whose words are by Zipf's law and half of a topic of their own. The truth is what corpora of as many
    /// documents have on average, and is found by drawing some.
    /// </summary>
    [Theory]
    [InlineData(300)]
    [InlineData(1500)] // more than are drawn
    [Trait("Category", "Slow")]
    public void Covers_the_figures_of_corpora_as_long(int documents)
    {
        const int Corpora = 600;
        NGramTotals[] Draw(string name) => [.. Enumerable.Range(0, Corpora).Select(corpus => Counts(Corpus(Xoshiro256.Keyed((ulong)corpus, name), documents)).Totals())];
        NGramSums[] all = [.. Draw("truth").Select(static totals => totals.Whole)];
        var samples = Draw("coverage");
        foreach (var of in (Func<NGramSums, double>[])[static sums => sums.DistinctShare, static sums => sums.Entropy])
        {
            var truth = all.Average(of);
            var covered = samples.Count(totals => Interval(totals, of, documents).At() is var interval && interval.Low <= truth && truth <= interval.High) / (double)Corpora;

            // On average never too narrow (Efron and Stein, 1981), and of what is distinct up to a tenth too wide: 97 % and its error.
            Assert.InRange(covered, Coverage.Least, 0.985);
        }
    }

    private static Uncertainty Interval(NGramTotals totals, Func<NGramSums, double> of, long documents)
    {
        var whole = of(totals.Whole);
        return Intervals.JackknifeInterval.DeleteOne(whole, [.. totals.Without.Select(sums => of(sums) - whole)], documents)!;
    }

    /// <summary>What leaving out each text changes the entropy by, counted anew from the definition.</summary>
    private static double[] Changes(List<UInt128[]> texts)
    {
        var counts = texts.SelectMany(static text => text).CountBy(static word => word).ToDictionary();
        double total = counts.Values.Sum(), logarithms = counts.Values.Sum(static count => count * Math.Log(count)), whole = Math.Log(total) - (logarithms / total);
        return [.. texts.Select(text =>
        {
            var own = text.CountBy(static word => word);
            var left = logarithms - own.Sum(pair => Of(counts[pair.Key]) - Of(counts[pair.Key] - pair.Value));
            return Math.Log(total - text.Length) - (left / (total - text.Length)) - whole;
        })];

        static double Of(int count) => count == 0 ? 0 : count * Math.Log(count);
    }

    private static NGramCounts Counts(List<UInt128[]> texts)
    {
        var counts = new NGramCounts(1);
        foreach (var text in texts) counts.Add(counts.Texts, text);
        return counts;
    }

    private static List<UInt128[]> Corpus(Xoshiro256 random, int documents) => [.. Enumerable.Range(0, documents).Select(_ =>
    {
        var length = (int)Math.Ceiling(20 * Math.Exp(0.7 * random.NextGaussian()));
        var topic = (int)random.NextInt64(50);
        return Enumerable.Range(0, length).Select(_ => Word(random.NextInt64(2) == 0 ? Zipf(random.NextDouble()) : Words + (topic * 40) + (int)random.NextInt64(40))).ToArray();
    })];

    private static UInt128 Word(int word) => new(StableHash.Mix((ulong)word), StableHash.Mix((ulong)word << 32));

    private static int Zipf(double draw)
    {
        var at = Array.BinarySearch(Cumulative, draw * Cumulative[^1]);
        return at < 0 ? ~at : at;
    }
}
