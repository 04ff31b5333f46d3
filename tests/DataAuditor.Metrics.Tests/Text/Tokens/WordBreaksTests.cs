using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Tests.Text.Tokens;

/// <summary>Rule by rule of UAX #29; a bar stands for a boundary.</summary>
public sealed class WordBreaksTests
{
    [Theory]
    [InlineData("\r\n|\n|\r|\u0085|a")] // WB3, WB3a, WB3b
    [InlineData("\r|\u0308")]
    [InlineData("👩\u200d👩\u200d👦|😀")] // WB3c
    [InlineData("a\u200d😀|b\u200dc")]
    [InlineData("\u2003  |a")] // WB3d
    [InlineData(" \u0308| ")] // WB3d holds between neighbours only
    [InlineData("a\u0308b\u00adc")] // WB4
    [InlineData("naïveСлово|-|ελληνικά")] // WB5
    [InlineData("can't| |o·o:e|.| |e.g|.")] // WB6, WB7
    [InlineData("a|:|:|b")]
    [InlineData("a'\u0308b")]
    [InlineData("א'")] // WB7a
    [InlineData("א\"ב|\"|a")] // WB7b, WB7c
    [InlineData("42a7")] // WB8 to WB10
    [InlineData("3.14,1,000.5|.")] // WB11, WB12
    [InlineData("3|:|4|,|a")]
    [InlineData("カタカナ")] // WB13
    [InlineData("a_1_カ|ひ|ら")] // WB13a, WB13b
    [InlineData("🇩🇪|🇫🇷|🇮")] // WB15, WB16
    [InlineData("漢|字|_|?")] // WB999
    public void Stand_where_the_rules_have_them(string marked)
    {
        var parts = marked.Split('|');

        Assert.Equal(parts, Segments(string.Concat(parts)));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("_a", true)]
    [InlineData("7", true)]
    [InlineData("漢", true)]
    [InlineData("ก", true)]
    [InlineData("ひ", true)]
    [InlineData("½", true)]
    [InlineData("__", false)]
    [InlineData("__'", false)]
    [InlineData(" ", false)]
    [InlineData("😀", false)]
    [InlineData("🇩🇪", false)]
    [InlineData("\u0301", false)]
    public void Tell_words_from_the_rest(string text, bool isWord)
    {
        WordBreaks.Next(text, 0, out var found);

        Assert.Equal(isWord, found);
    }

    [Fact]
    public void Tell_no_word_from_a_lone_surrogate()
    {
        WordBreaks.Next("\ud83d", 0, out var found);

        Assert.False(found);
    }

    [Fact]
    public void Leave_no_character_out()
    {
        var text = string.Concat(Enumerable.Range(0, 0x3000).Select(code => (char)code).Concat("👩\u200d👩🇩\ud83d🇪"));

        Assert.Equal(text, string.Concat(Segments(text)));
    }

    private static List<string> Segments(string text)
    {
        List<string> segments = [];
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = WordBreaks.Next(text, start, out _);
            segments.Add(text[start..end]);
        }

        return segments;
    }
}
