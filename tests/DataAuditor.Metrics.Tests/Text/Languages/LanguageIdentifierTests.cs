using DataAuditor.Metrics.Text.Languages;

namespace DataAuditor.Metrics.Tests.Text.Languages;

public sealed class LanguageIdentifierTests
{
    /// <summary>The languages of IFEval's prompts that share their script with others.</summary>
    private static readonly string[] Asked = ["ar", "bg", "de", "en", "fa", "fi", "hi", "it", "mr", "ne", "pt", "ru", "sw", "ur", "vi"];

    /// <summary>Sentences on other subjects than the texts in which letter sequences were counted.</summary>
    private static List<(string Language, string Sentence)> HeldOut
    {
        get
        {
            using var reader = new StreamReader(typeof(LanguageIdentifierTests).Assembly.GetManifestResourceStream("held-out-sentences")!);
            return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];
        }
    }

    [Fact]
    public void Tells_99_percent_of_held_out_sentences()
    {
        var wrong = HeldOut.Where(line => LanguageIdentifier.Identify(line.Sentence) != line.Language).ToList();
        Assert.True(wrong.Count <= 0.01 * HeldOut.Count, string.Join('\n', wrong.Select(line => $"{line}: {LanguageIdentifier.Identify(line.Sentence)}")));
        Assert.DoesNotContain(wrong, line => Asked.Contains(line.Language));
    }

    [Fact]
    public void Knows_54_languages_each_with_a_held_out_sentence() => Assert.Equal(54, HeldOut.Select(line => line.Language).Distinct().Count());

    [Theory]
    [InlineData("12345 !!!", null)]
    [InlineData("", null)]
    [InlineData("etchings", "und")]
    [InlineData("ქართული ენა", "und")]
    [InlineData("Это is русский текст о погоде", "ru")]
    [InlineData("这是中文句子。", "zh")]
    [InlineData("日本語の文章", "ja")]
    [InlineData("THE TRAIN LEAVES AT NINE", "en")]
    public void Tells(string text, string? language) => Assert.Equal(language, LanguageIdentifier.Identify(text));

    [Fact]
    public void Takes_a_long_list_of_names_for_no_language()
    {
        string[] names = ["Abigail", "Smith", "Benjamin", "Jones", "Charlotte", "Brown", "Daniel", "Taylor"];
        Assert.Equal("und", LanguageIdentifier.Identify(string.Join(", ", Enumerable.Repeat(names, 5).SelectMany(name => name))));
    }
}
