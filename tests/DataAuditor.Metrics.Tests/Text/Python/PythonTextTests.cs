using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Tests.Text.Python;

public sealed class PythonTextTests
{
    [Theory]
    [InlineData("\x1c a\u3000", "a")]
    [InlineData("\u200ba", "\u200ba")]
    [InlineData(" \n", "")]
    public void Strips_what_Python_calls_space(string text, string stripped) => Assert.Equal(stripped, PythonText.Strip(text));

    [Theory]
    [InlineData("NASA 1", true)]
    [InlineData("ⅣA", true)]
    [InlineData("Ⓐ", true)]
    [InlineData("ǅA", false)]     // a letter in title case
    [InlineData("AªB", false)]    // the ordinal indicator is small
    [InlineData("A漢字", true)]
    [InlineData("12", false)]
    [InlineData("Aa", false)]
    public void Knows_capitals(string text, bool upper) => Assert.Equal(upper, PythonText.IsUpper(text));

    [Theory]
    [InlineData("abc 1", true)]
    [InlineData("ª", true)]
    [InlineData("𝐚", true)]
    [InlineData("aB", false)]
    [InlineData("漢", false)]
    public void Knows_small_letters(string text, bool lower) => Assert.Equal(lower, PythonText.IsLower(text));

    [Theory]
    [InlineData("don't stop-now a_b 3.14", 7)]
    [InlineData("😀", 0)]
    [InlineData("\ud800a", 1)]
    public void Counts_words(string text, int words) => Assert.Equal(words, PythonText.WordCount(text));

    [Fact]
    public void Writes_the_dotted_capital_i_as_two() => Assert.Equal("i\u0307a", PythonText.Lower("İA"));
}
