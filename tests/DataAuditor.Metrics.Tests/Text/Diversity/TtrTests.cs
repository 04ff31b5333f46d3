using DataAuditor.Metrics.Tests.Text.Tokens;
using DataAuditor.Metrics.Text.Diversity;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Tests.Text.Diversity;

public sealed class TtrTests
{
    public static TheoryData<string, string, Tokenization> GoldenCases => TokenizerTests.GoldenCases;

    [GoldenTheory]
    [MemberData(nameof(GoldenCases))]
    public void Is_the_golden_value(string corpus, string name, Tokenization tokenization)
    {
        var records = new Run.Records(Run.Texts(GoldenText.Corpus(corpus)));
        var measured = Assert.IsType<Measurement.Score>(Run.Measure(new Ttr { Tokenizer = tokenization }, records, threads: 2, 17));

        Assert.Equal((double)GoldenText.Diversity(corpus, name)["ttr_corpus"]!, measured.Value, 1e-15);
    }

    [Fact]
    public void Is_the_share_of_distinct_tokens()
    {
        var score = Run.Score(new Ttr(), Run.Texts("the cat", "the dog, the end", ""));

        Assert.Equal(4 / 6.0, score.Value);
        Assert.Equal([("types", 4), ("tokens", 6)], score.Parts.Select(part => (part.Name, part.Value)));
    }

    [Fact]
    public void Is_1_without_a_repetition() => Assert.Equal(1, Run.Score(new Ttr(), Run.Texts("The the THE")).Value);

    [Fact]
    public void Follows_the_tokenizer() =>
        Assert.Equal(1 / 3.0, Run.Score(new Ttr { Tokenizer = Tokenization.WordLower }, Run.Texts("The the THE")).Value);

    [Fact]
    public void Does_not_depend_on_the_order_of_the_texts()
    {
        string[] texts = ["a b c", "a", "", "c d e f a"];

        Assert.Equal(Run.Score(new Ttr(), Run.Texts(texts)).Value, Run.Score(new Ttr(), Run.Texts(texts.Reverse())).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u200b!?\t")]
    [InlineData("😀")]
    public void Is_the_worst_without_a_token(string text)
    {
        var score = Run.Score(new Ttr(), Run.Texts(text, text));

        Assert.Equal(0, score.Value);
        Assert.Equal(["the texts have no tokens: the worst value"], score.Notes);
    }

    [Fact]
    public void Is_not_measurable_without_texts() => Assert.Equal("there is no text", Run.Reason(new Ttr()));

    [Fact]
    public void Reads_lone_surrogates_and_other_directions() =>
        Assert.Equal(1, Run.Score(new Ttr(), """{"text": "\ud83d שלום \u202eعالم\u202c \u200b"}""").Value);
}
