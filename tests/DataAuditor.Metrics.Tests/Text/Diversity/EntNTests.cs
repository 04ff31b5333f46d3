using DataAuditor.Metrics.Tests.Text.Tokens;
using DataAuditor.Metrics.Text.Diversity;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Tests.Text.Diversity;

public sealed class EntNTests
{
    public static TheoryData<string, string, Tokenization> GoldenCases => TokenizerTests.GoldenCases;

    [GoldenTheory]
    [MemberData(nameof(GoldenCases))]
    public void Is_the_golden_value(string corpus, string name, Tokenization tokenization)
    {
        var records = new Run.Records(Run.Texts(GoldenText.Corpus(corpus)));
        for (var n = 1; n <= 3; n++)
        {
            var measured = Assert.IsType<Measurement.Score>(Run.Measure(new EntN { N = n, Tokenizer = tokenization }, records, threads: 2, 17));

            Assert.Equal((double)GoldenText.Diversity(corpus, name)[$"ent_{n}_nat"]!, measured.Value, 1e-9);
        }
    }

    [Fact]
    public void Is_the_entropy_of_the_frequencies() => // a b twice, b a and b c once
        Assert.Equal((0.5 * Math.Log(2)) + (0.5 * Math.Log(4)), Run.Score(new EntN(), Run.Texts("a b a b", "b c")).Value, 1e-15);

    [Fact]
    public void Is_the_logarithm_of_the_types_where_all_are_as_frequent() =>
        Assert.Equal(Math.Log(6), Run.Score(new EntN { N = 1 }, Run.Texts("a b c d e f", "f e d c b a")).Value, 1e-14);

    [Fact]
    public void Is_0_where_one_phrase_is_all() => Assert.Equal(0, Run.Score(new EntN(), Run.Texts("a a a a", "a a")).Value);

    [Fact]
    public void Is_the_worst_where_no_text_is_long_enough()
    {
        var score = Run.Score(new EntN(), Run.Texts("a", ""));

        Assert.Equal(0, score.Value);
        Assert.Equal(["the texts have no n-grams: the worst value"], score.Notes);
    }

    [Fact]
    public void Is_not_measurable_without_texts() => Assert.Equal("there is no text", Run.Reason(new EntN()));
}
