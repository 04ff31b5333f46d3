using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Tests.Text.Ngrams;

public sealed class NGramCountsTests
{
    public static TheoryData<string, string, Tokenization> GoldenCases => Tokens.TokenizerTests.GoldenCases;

    [GoldenTheory]
    [MemberData(nameof(GoldenCases))]
    public void Are_the_golden_ones(string corpus, string name, Tokenization tokenization)
    {
        var golden = GoldenText.Diversity(corpus, name);
        var texts = GoldenText.Corpus(corpus);
        for (var n = 1; n <= 3; n++)
        {
            var spectrum = Count(n, tokenization, texts).Totals().Spectrum;

            Assert.Equal((long)golden[$"ngrams_{n}_unique"]!, spectrum.Distinct);
            Assert.Equal((long)golden[$"ngrams_{n}_total"]!, spectrum.Total);
            Assert.Equal((double)golden[$"ent_{n}_nat"]!, spectrum.Entropy(), 1e-9);
        }
    }

    [Theory]
    [InlineData(1, 3, 6)] // a, b, c
    [InlineData(2, 3, 4)] // a b, b a, b c
    [InlineData(3, 2, 2)]
    [InlineData(4, 1, 1)]
    [InlineData(5, 0, 0)]
    public void Stay_within_a_text(int n, int distinct, int total)
    {
        var spectrum = Count(n, Tokenization.Whitespace, ["a b a b", "b c", ""]).Totals().Spectrum;

        Assert.Equal((distinct, total), (spectrum.Distinct, spectrum.Total));
    }

    [Fact]
    public void Are_the_same_wherever_the_texts_are_parted()
    {
        string[] texts = ["the cat sat", "the cat ran", "on the mat the cat sat", "x"];
        var whole = Count(2, Tokenization.Whitespace, texts).Totals().Spectrum;
        for (var cut = 0; cut <= texts.Length; cut++)
        {
            var counts = Count(2, Tokenization.Whitespace, texts[..cut]);
            counts.Merge(Count(2, Tokenization.Whitespace, texts[cut..]));

            Assert.Equal(whole.KeysByCount(), counts.Totals().Spectrum.KeysByCount());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Know_what_is_left_without_each_text(int n)
    {
        string[] texts = ["a b a b", "b c", "", "a b c c c", "d"];
        var totals = Count(n, Tokenization.Whitespace, texts).Totals();

        // Texts are drawn in an order of their own.
        var expected = texts.Select((_, left) => NGramSums.Of(Count(n, Tokenization.Whitespace, [.. texts.Where((_, text) => text != left)]).Totals().Spectrum));
        Assert.Equal(expected.Select(Rounded).Order(), totals.Without.Select(Rounded).Order());
        Assert.Equal(totals.Spectrum.Entropy(), totals.Whole.Entropy, 1e-12);

        static (double, double, double) Rounded(NGramSums sums) => (sums.Distinct, sums.Total, Math.Round(sums.CountLogarithms, 9));
    }

    private static NGramCounts Count(int n, Tokenization tokenization, IReadOnlyList<string> texts)
    {
        var tokenizer = Tokenizer.Of(tokenization);
        var counts = new NGramCounts(n);
        foreach (var text in texts) counts.Add(counts.Texts, TokenFingerprints.Of(tokenizer, text));
        return counts;
    }
}
