using DataAuditor.Metrics.Text.Privacy;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Tests.Text.Privacy;

public sealed class VerbatimOverlapTests
{
    private static readonly string[] Real = ["one two three four five six", "red green blue"];

    [Theory]
    [InlineData("one two three", 1)]
    [InlineData("zero two three four zero", 1)]
    [InlineData("one two red three four", 0)]
    [InlineData("five six red", 0)] // over the end of a real text
    [InlineData("three two one", 0)]
    [InlineData("One two three", 0)]
    [InlineData("one, two; three", 1)]
    public void Is_1_where_a_run_of_tokens_is_real(string text, double value) =>
        Assert.Equal(value, Measure(new VerbatimOverlap { N = 3 }, text).Value);

    [Fact]
    public void Is_the_share_of_texts()
    {
        var score = Measure(new VerbatimOverlap { N = 3 }, "one two three", "x y z", "short", "a red green blue one two three four b");

        Assert.Equal(0.5, score.Value);
        Assert.NotNull(score.Uncertainty);
    }

    [Fact]
    public void Shows_the_longest_run_first()
    {
        var score = Measure(new VerbatimOverlap { N = 3 }, "one two three", "x y z", "two three four five one two");

        Assert.Equal([(2, 4), (0, 3)], score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Weight)));
        Assert.Equal("has 4 tokens in a row from the real texts", score.Evidence[0].Detail);
        Assert.Equal(("longest", 4), (score.Parts[0].Name, score.Parts[0].Value));
    }

    [Fact]
    public void Takes_thirteen_tokens_unless_told_otherwise()
    {
        var words = Enumerable.Range(0, 13).Select(number => $"w{number}").ToList();
        var records = new Run.Records(Run.Texts(string.Join(' ', words), string.Join(' ', words.Skip(1)))) { Real = Run.Texts(string.Join(' ', words)) };

        Assert.Equal(0.5, Run.Score(new VerbatimOverlap(), records).Value);
    }

    [Fact]
    public void Follows_the_tokenizer() =>
        Assert.Equal(1, Measure(new VerbatimOverlap { N = 3, Tokenizer = Tokenization.WordLower }, "ONE TWO THREE").Value);

    [Fact]
    public void Is_0_where_nothing_is_repeated() => Assert.Equal(0, Measure(new VerbatimOverlap { N = 3 }, "x y z", "a b c d").Value);

    [GoldenFact]
    public void Finds_every_text_of_a_copied_corpus_that_is_long_enough()
    {
        var texts = GoldenText.Corpus("corpus_a");
        var records = new Run.Records(Run.Texts(texts)) { Real = Run.Texts(texts.Reverse()) };
        var measured = Assert.IsType<Measurement.Score>(Run.Measure(new VerbatimOverlap { Tokenizer = Tokenization.Whitespace }, records, threads: 2, 13));

        Assert.Equal(texts.Count(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= 13) / (double)texts.Count, measured.Value);
    }

    [Theory]
    [InlineData("a b c", "a b", "no real text has 3 tokens")]
    [InlineData("a b", "a b c", "no synthetic text has 3 tokens")]
    public void Is_not_measurable_where_texts_are_too_short(string synthetic, string real, string reason)
    {
        var records = new Run.Records(Run.Texts(synthetic)) { Real = Run.Texts(real) };

        Assert.Equal(reason, Assert.IsType<Measurement.NotApplicable>(Run.On(new VerbatimOverlap { N = 3 }, records)).Reason);
    }

    [Fact]
    public void Is_not_measurable_without_real_texts() => Assert.IsType<Measurement.NotApplicable>(Run.On(new VerbatimOverlap(), Run.Texts("a")));

    private static Measurement.Score Measure(VerbatimOverlap metric, params string[] synthetic) =>
        Run.Score(metric, new Run.Records(Run.Texts(synthetic)) { Real = Run.Texts(Real) });
}
