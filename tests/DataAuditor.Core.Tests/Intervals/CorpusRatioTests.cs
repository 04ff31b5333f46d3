using DataAuditor.Intervals;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Intervals;

public sealed class CorpusRatioTests
{
    [Fact]
    public void Is_the_ratio_of_the_sums_of_all_documents()
    {
        var ratio = Of([(1, 4), (0.5, 2), (-3, 4)]);

        Assert.Equal((-0.15, 3), (ratio.Value!.Value, ratio.Documents));
        Assert.Null(new CorpusRatio().Value);
        Assert.Null(Of([(1, 0), (2, 0)]).Value);
    }

    /// <summary>To the last bit, though sums of floating-point numbers depend on how they are split.</summary>
    [Fact]
    public void Is_the_same_wherever_the_documents_are_split()
    {
        var random = Xoshiro256.Keyed(1, "split");
        var documents = Corpus(random, 300);
        var whole = Interval(Of(documents));

        foreach (var at in (int[])[0, 1, 7, 150, 299, 300])
        {
            CorpusRatio first = Of(documents[..at]), later = Of(documents[at..], at);
            first.Merge(later);

            Assert.Equal(Of(documents).Value, first.Value);
            Assert.Equal(whole, Interval(first));
        }
    }

    [Fact]
    public void Does_not_know_how_far_it_varies_without_two_groups_of_documents()
    {
        Assert.Null(new CorpusRatio().Uncertainty(Xoshiro256.Keyed(1, "test")));
        Assert.Null(Of([(1, 2)]).Uncertainty(Xoshiro256.Keyed(1, "test")));
        Assert.NotNull(Of(Corpus(Xoshiro256.Keyed(1, "few"), 5)).Uncertainty(Xoshiro256.Keyed(1, "test")));
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(1, -1)]
    [InlineData(1e16, 1)]
    public void Refuses_what_cannot_be_added_up(double numerator, double denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CorpusRatio().Add(0, numerator, denominator));

    /// <summary>Documents of unlike length whose tokens agree with each other: one document, one draw.</summary>
    [Theory]
    [InlineData(200)]
    [InlineData(1500)]
    [Trait("Category", "Slow")]
    public void Covers_a_ratio_though_the_tokens_of_a_document_agree(int documents)
    {
        // E[length · rate] / E[length], where the rate is uniform on [0, 0.8] and has nothing to do with the length.
        Coverage.Holds(0.4, random => Of(Corpus(random, documents)).Uncertainty(random)!, samples: 600);
    }

    /// <summary>Intervals by tokens would be many times too narrow here.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void Covers_a_ratio_that_may_be_negative() =>
        Coverage.Holds(0, random => Of([.. Corpus(random, 250).Select(document => (document.Numerator - (0.4 * document.Denominator), document.Denominator))]).Uncertainty(random)!, samples: 600);

    private static ConfidenceInterval Interval(CorpusRatio ratio) => ratio.Uncertainty(Xoshiro256.Keyed(1, "test"))!.At();

    private static (double Numerator, double Denominator)[] Corpus(Xoshiro256 random, int documents) => [.. Enumerable.Range(0, documents).Select(_ =>
    {
        double length = Math.Ceiling(50 * Math.Exp(random.NextGaussian())), rate = 0.8 * random.NextDouble();
        return (length * rate, length);
    })];

    private static CorpusRatio Of((double Numerator, double Denominator)[] documents, int first = 0)
    {
        var ratio = new CorpusRatio();
        for (var document = 0; document < documents.Length; document++) ratio.Add(first + document, documents[document].Numerator, documents[document].Denominator);
        return ratio;
    }
}
