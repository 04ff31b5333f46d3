using DataAuditor.Metrics.Tests.Text.Tokens;
using DataAuditor.Metrics.Text.Diversity;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Tests.Text.Diversity;

public sealed class DistinctNTests
{
    public static TheoryData<string, string, Tokenization> GoldenCases => TokenizerTests.GoldenCases;

    [GoldenTheory]
    [MemberData(nameof(GoldenCases))]
    public void Is_the_golden_value(string corpus, string name, Tokenization tokenization)
    {
        var records = new Run.Records(Run.Texts(GoldenText.Corpus(corpus)));
        for (var n = 1; n <= 3; n++)
        {
            var measured = Assert.IsType<Measurement.Score>(Run.Measure(new DistinctN { N = n, Tokenizer = tokenization }, records, threads: 2, 17));

            Assert.Equal((double)GoldenText.Diversity(corpus, name)[$"distinct_{n}"]!, measured.Value, 1e-15);
        }
    }

    [Theory]
    [InlineData(1, 3, 6)] // a, b, c
    [InlineData(2, 3, 4)] // a b, b a, b c
    [InlineData(3, 2, 2)]
    public void Is_the_share_of_distinct_n_grams(int n, int distinct, int all)
    {
        var score = Run.Score(new DistinctN { N = n }, Run.Texts("a b a b", "b c"));

        Assert.Equal((double)distinct / all, score.Value);
        Assert.Equal([("distinct-n-grams", distinct), ("n-grams", all)], score.Parts.Select(part => (part.Name, part.Value)));
    }

    [Fact]
    public void Reaches_over_no_end_of_a_text() => Assert.Equal(1, Run.Score(new DistinctN(), Run.Texts("a b", "c a", "b c")).Value);

    [Fact]
    public void Falls_as_texts_are_repeated()
    {
        string[] texts = ["one two three", "four five six"];

        Assert.Equal(Run.Score(new DistinctN(), Run.Texts(texts)).Value / 2, Run.Score(new DistinctN(), Run.Texts([.. texts, .. texts])).Value);
    }

    [Fact]
    public void Is_the_worst_where_no_text_is_long_enough()
    {
        var score = Run.Score(new DistinctN { N = 3 }, Run.Texts("a b", "c", ""));

        Assert.Equal(0, score.Value);
        Assert.Equal(["the texts have no n-grams: the worst value"], score.Notes);
    }

    [Fact]
    public void Is_not_measurable_without_texts() => Assert.Equal("there is no text", Run.Reason(new DistinctN()));
}
