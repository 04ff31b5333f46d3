using System.Text.Json;
using DataAuditor.Metrics.Text.Quality;

namespace DataAuditor.Metrics.Tests.Text.Quality;

public sealed class QualityCheckTests
{
    private const string Phrase = "the cat sat on the mat";

    [Theory]
    [InlineData("", "has 0 words, fewer than 1")]
    [InlineData("… !", "has 0 words, fewer than 1")]
    [InlineData("one", null)]
    public void Length_takes_out_texts_without_words(string text, string? fault) => Assert.Equal(fault, FaultOf(new LengthCheck(), text));

    [Theory]
    [InlineData("one two", "has 2 words, fewer than 3")]
    [InlineData("one two three", null)]
    [InlineData("1 2 3 4 5", "has 5 words, more than 4")]
    public void Length_has_limits_that_belong_to_the_good(string text, string? fault) => Assert.Equal(fault, FaultOf(new LengthCheck { MinWords = 3, MaxWords = 4 }, text));

    [Theory]
    [InlineData("#one #two three", "has 0.6667 hash signs and ellipses a word, more than 0.1")]
    [InlineData("and so on... and on…", "has 0.4 hash signs and ellipses a word, more than 0.1")]
    [InlineData("one two three four five six seven eight nine #ten", null)]
    public void Symbols_are_counted_by_the_word(string text, string? fault) => Assert.Equal(fault, FaultOf(new SymbolCheck(), text));

    [Theory]
    [InlineData("a\nb\na\na", "0.5 of its lines repeat an earlier one, more than 0.3")]
    [InlineData("a\n\n\n\nb\nc\na", null)]
    [InlineData("a\na\na", null)]
    public void Repeated_lines_are_a_share_of_at_least_four(string text, string? fault) => Assert.Equal(fault, FaultOf(new RepeatedLineCheck(), text));

    [Fact]
    public void Repeated_phrases_are_what_a_loop_writes()
    {
        Assert.Equal("0.75 of its words repeat a phrase of 5 words, more than 0.3", FaultOf(new RepeatedNgramCheck(), string.Join(' ', Enumerable.Repeat(Phrase, 4))));
        Assert.Null(FaultOf(new RepeatedNgramCheck { Max = 0.75 }, string.Join(' ', Enumerable.Repeat(Phrase, 4))));
        Assert.Null(FaultOf(new RepeatedNgramCheck(), string.Join(' ', Enumerable.Range(0, 100))));
        Assert.Null(FaultOf(new RepeatedNgramCheck(), string.Join(' ', Enumerable.Repeat(Phrase, 3))));
    }

    [Theory]
    [InlineData("Well, As an AI language model, I cannot.", "has the phrase 'as an ai language model'")]
    [InlineData("Dear [Your Name],", "has the phrase '[your name]'")]
    [InlineData("A model of a language.", null)]
    public void Boilerplate_is_found_in_any_case(string text, string? fault) => Assert.Equal(fault, FaultOf(new BoilerplateCheck(), text));

    [Theory]
    [InlineData("Der Hund lief über die Straße, und die Katze blieb im Haus.", "is in the language 'de', not in 'en'")]
    [InlineData("The dog ran across the street, and the cat stayed in the house.", null)]
    [InlineData("42", null)]
    public void Language_takes_out_others_than_are_wanted(string text, string? fault) => Assert.Equal(fault, FaultOf(new LanguageCheck(["en"]), text));

    [Theory]
    [InlineData("caf\u00C3\u00A9", "'\u00C3\u00A9' is UTF-8 decoded as another encoding")]
    [InlineData("a\u0007b", "it has the control character U+0007")]
    [InlineData("It began well. Then it was cut in the", "its last sentence has no end")]
    [InlineData("It began well. Then it ended.", null)]
    public void Form_takes_out_what_is_damaged_or_cut_off(string text, string? fault) => Assert.Equal(fault, FaultOf(new FormFaultCheck(), text));

    [Theory]
    [InlineData("[[0.9], [0.2, 0.4]]", null)]
    [InlineData("[[0.2], [0.1]]", "the mean support of its sentences is 0.15, less than 0.5")]
    public void Support_is_that_of_the_best_evidence(string entailment, string? fault)
    {
        var sample = new Sample(Role.Synthetic, 0, JsonElement.Parse($$"""{ "entailment": {{entailment}} }"""), SampleOrigin.None);

        Assert.Equal(fault is null ? [] : new[] { fault }, new SupportCheck(0.5).FaultsOf(sample).Select(found => found.Detail));
    }

    [Fact]
    public void Checks_are_equal_where_their_lists_are()
    {
        Assert.Equal(new LanguageCheck(["en", "de"]), new LanguageCheck(["en", "de"]));
        Assert.NotEqual(new LanguageCheck(["en", "de"]), new LanguageCheck(["en"]));
        Assert.Equal(new BoilerplateCheck { Phrases = ["a"] }, new BoilerplateCheck { Phrases = ["a"] });
    }

    private static string? FaultOf(QualityCheck check, string text)
    {
        var faults = check.FaultsOf(new Sample(Role.Synthetic, 0, JsonElement.Parse(Run.Record(("text", text))), SampleOrigin.None)).ToArray();
        return faults.Length == 0 ? null : Assert.Single(faults).Detail;
    }
}
