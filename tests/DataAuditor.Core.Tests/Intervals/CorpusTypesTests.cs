using DataAuditor.Intervals;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Intervals;

public sealed class CorpusTypesTests
{
    private const int Words = 2000;

    private static readonly double[] Cumulative = [.. Enumerable.Range(1, Words).Select(rank => Enumerable.Range(1, rank).Sum(static each => 1.0 / each))];

    [Fact]
    public void Counts_types_tokens_and_their_share()
    {
        var types = Of([[1, 2, 2], [2, 3], []]);

        Assert.Equal((3, 5, 0.6), (types.Distinct, types.Tokens, types.Share));
        Assert.Null(new CorpusTypes<int>().Share);
        Assert.Null(new CorpusTypes<int>().Uncertainty);
        Assert.Null(Of([[1, 2]]).Uncertainty);
    }

    [Fact]
    public void Is_the_same_wherever_the_documents_are_split()
    {
        var documents = Corpus(Xoshiro256.Keyed(1, "split"), 200);
        var whole = Of(documents);

        foreach (var at in (int[])[0, 1, 100, 199, 200])
        {
            var first = Of(documents[..at]);
            first.Merge(Of(documents[at..], at));

            Assert.Equal((whole.Share, whole.Distinct, whole.Tokens), (first.Share, first.Distinct, first.Tokens));
            Assert.Equal(whole.Uncertainty!.At(), first.Uncertainty!.At());
        }
    }

    [Fact]
    public void Leaves_out_groups_as_the_definition_says()
    {
        // Two documents fall into two groups: of all tokens 3 of 6 are distinct, without the one 2 of 2, without the other 2 of 4.
        var interval = Of([[1, 2, 1, 2], [2, 3]]).Uncertainty!.At(0.5);

        // The pseudo-values, 2·½ − 1 and 2·½ − ½, lie ¼ to each side of their mean, and so does the standard error; Student's quartile is 1.
        Assert.Equal("group-jackknife", interval.Method);
        Assert.Equal((0.25, 0.75), (Math.Round(interval.Low, 9), Math.Round(interval.High, 9)));
    }

    /// <summary>
    /// Documents of unlike length, half of whose words are by Zipf's law and half of a topic of their own. The truth is what corpora of as many
    /// documents have on average, and is found by drawing some. Documents drawn with replacement miss it nearly always, as the last line shows.
    /// </summary>
    [Theory]
    [InlineData(300)]
    [InlineData(600)]
    [Trait("Category", "Slow")]
    public void Covers_the_share_of_distinct_types_of_corpora_as_long(int documents)
    {
        const int Corpora = 1000;
        var truth = Enumerable.Range(0, Corpora).Average(corpus => Of(Corpus(Xoshiro256.Keyed((ulong)corpus, "truth"), documents)).Share!.Value);

        Coverage.Holds(truth, random => Of(Corpus(random, documents)).Uncertainty!, Corpora);
        Assert.InRange(Coverage.Share(50, random => WithReplacement(Corpus(random, documents), random) > truth), 0, 0.1);
    }

    /// <summary>The mean share over resamples of the documents.</summary>
    private static double WithReplacement(int[][] documents, Xoshiro256 random) => Enumerable.Range(0, 10).Average(_ =>
        Of([.. documents.Select(_ => documents[random.NextInt64(documents.Length)])]).Share!.Value);

    private static int[][] Corpus(Xoshiro256 random, int documents) => [.. Enumerable.Range(0, documents).Select(_ =>
    {
        var length = (int)Math.Ceiling(20 * Math.Exp(0.7 * random.NextGaussian()));
        var topic = (int)random.NextInt64(50);
        return Enumerable.Range(0, length).Select(_ => random.NextInt64(2) == 0 ? Zipf(random.NextDouble()) : Words + (topic * 40) + (int)random.NextInt64(40)).ToArray();
    })];

    private static int Zipf(double draw)
    {
        var at = Array.BinarySearch(Cumulative, draw * Cumulative[^1]);
        return at < 0 ? ~at : at;
    }

    private static CorpusTypes<int> Of(int[][] documents, int first = 0)
    {
        var types = new CorpusTypes<int>();
        for (var document = 0; document < documents.Length; document++) types.Add(first + document, documents[document]);
        return types;
    }
}
