namespace DataAuditor.Core.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("größer ≥ 数", "größer ≥ 数")]
    [InlineData("a\r\nb\tc", "a↵b c")]
    [InlineData("gnp.\u202Eexe", "gnp.⟨U+202E⟩exe")]
    [InlineData("\u001b[31m", "⟨U+001B⟩[31m")]
    [InlineData("nul\0", "nul⟨U+0000⟩")]
    [InlineData("\ufeffmark", "⟨U+FEFF⟩mark")]
    [InlineData("a\u2028b", "a⟨U+2028⟩b")]
    [InlineData("\ufffe", "⟨U+FFFE⟩")]
    public void Shows_what_would_hide_or_reorder(string data, string shown) => Assert.Equal(shown, PlainText.OneLine(data, 100));

    [Fact]
    public void Replaces_half_a_surrogate_pair() => Assert.Equal("a\ufffdb", PlainText.OneLine("a\ud800b", 100));

    [Fact]
    public void Keeps_joiners_that_emoji_need() => Assert.Equal("👩‍🔬", PlainText.OneLine("👩‍🔬", 100));

    [Fact]
    public void Is_cut_between_characters_and_says_so() => Assert.Equal("😀😀…", PlainText.OneLine("😀😀😀", 3));

    [Fact]
    public void Is_not_cut_at_its_limit() => Assert.Equal("abc", PlainText.OneLine("abc", 3));
}
