using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Tests.Text.Tokens;

public sealed class TokenizerTests
{
    public static TheoryData<string, string, Tokenization> GoldenCases { get; } = Cases();

    [GoldenTheory]
    [MemberData(nameof(GoldenCases))]
    public void Finds_the_tokens_and_types_of_the_golden_corpora(string corpus, string name, Tokenization tokenization)
    {
        var golden = GoldenText.Diversity(corpus, name);
        var texts = GoldenText.Corpus(corpus).Select(text => Tokens.Of(tokenization, text)).ToList();

        Assert.Equal((int)golden["tokens"]!, texts.Sum(tokens => tokens.Count));
        Assert.Equal((int)golden["types"]!, texts.SelectMany(tokens => tokens).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal((double)golden["ttr_mean_per_text"]!, texts.Where(tokens => tokens.Count > 0).Average(tokens => tokens.Distinct(StringComparer.Ordinal).Count() / (double)tokens.Count), 1e-12);
    }

    [Theory]
    [InlineData(Tokenization.Unicode, "Don't pay $3.50, O'Neil!", "Don't|pay|3.50|O'Neil")]
    [InlineData(Tokenization.Whitespace, " Don't  pay\t$3.50,\u00a0O'Neil!\n", "Don't|pay|$3.50,|O'Neil!")]
    [InlineData(Tokenization.WhitespaceLower, "Don't pay $3.50,", "don't|pay|$3.50,")]
    [InlineData(Tokenization.WordLower, "Don't pay $3.50, snake_case!", "don|t|pay|3|50|snake_case")]
    [InlineData(Tokenization.Parlai, "The cat's a well-known animal", "cat|s|well|known|animal")]
    [InlineData(Tokenization.Parlai, "from a–z and anthem", "from|–z|and|anthem")]
    [InlineData(Tokenization.LexicalRichness, "A well-known 2nd act, x2y – 42.", "a|wellknown|nd|act|xy")]
    public void Cuts_as_its_name_says(Tokenization tokenization, string text, string tokens) =>
        Assert.Equal(tokens.Split('|'), Tokens.Of(tokenization, text));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u00a0\u2003\u3000\u001f")]
    public void Finds_nothing_in_blank_text(string text) =>
        Assert.All(Enum.GetValues<Tokenization>(), tokenization => Assert.Empty(Tokens.Of(tokenization, text)));

    [Fact]
    public void Parts_at_the_information_separators_as_python_does() =>
        Assert.Equal(["a", "b", "c"], Tokens.Of(Tokenization.Whitespace, "a\u001cb\u0085c"));

    [Fact]
    public void Does_not_part_at_a_zero_width_space() =>
        Assert.Single(Tokens.Of(Tokenization.Whitespace, "a\u200bb"));

    [Fact]
    public void Reads_on_after_a_lone_surrogate() =>
        Assert.All(Enum.GetValues<Tokenization>(), tokenization => Assert.Equal("end", Tokens.Of(tokenization, "start \ud83d end")[^1]));

    [Fact]
    public void Takes_numbers_of_every_script_for_words() =>
        Assert.Equal(["ⅷ", "½", "٣", "漢字"], Tokens.Of(Tokenization.WordLower, "Ⅷ, ½, ٣, 漢字"));

    private static TheoryData<string, string, Tokenization> Cases()
    {
        var cases = new TheoryData<string, string, Tokenization>();
        foreach (var corpus in (string[])["corpus_a", "corpus_b"])
        {
            cases.Add(corpus, "whitespace", Tokenization.Whitespace);
            cases.Add(corpus, "whitespace_lower", Tokenization.WhitespaceLower);
            cases.Add(corpus, "regex_w_lower", Tokenization.WordLower);
            cases.Add(corpus, "parlai", Tokenization.Parlai);
            cases.Add(corpus, "lexicalrichness", Tokenization.LexicalRichness);
        }

        return cases;
    }
}
