using DataAuditor.Metrics.Text.Similarity;

namespace DataAuditor.Metrics.Tests.Text.Similarity;

public sealed class BleuTokensTests
{
    [Theory]
    [InlineData("Hello, world!", "Hello , world !")]
    [InlineData("It's 3.50 or 1,000.", "It's 3.50 or 1,000 .")]
    [InlineData("a.b .5 5. x,y", "a . b . 5 5 . x , y")]
    [InlineData("well-known 3-4", "well-known 3 - 4")]
    [InlineData("end-\nof line\nnext", "endof line next")]
    [InlineData("&quot;a&amp;b&quot; &lt;c&gt;<skipped>", "\" a & b \" < c >")]
    [InlineData("wait... [what]?", "wait . . . [ what ] ?")]
    [InlineData("日本語。", "日本語。")]
    [InlineData("", "")]
    public void Of_the_13a_script_are_known(string text, string tokens) => Assert.Equal(tokens, string.Join(' ', BleuTokens.Mteval13a(text)));

    [Theory]
    [InlineData("Hello, world!", "Hello , world !")]
    [InlineData("It's 3.50 in 1999.", "It ' s 3.50 in 1999.")]
    [InlineData("a. 5 €5", "a . 5 € 5")]
    [InlineData("日本語。x「y」", "日本語 。 x 「 y 」")]
    [InlineData("1+1=2", "1 + 1 = 2")]
    [InlineData("a😀b", "a 😀 b")]
    [InlineData("", "")]
    public void Of_all_scripts_are_known(string text, string tokens) => Assert.Equal(tokens, string.Join(' ', BleuTokens.International(text)));
}
