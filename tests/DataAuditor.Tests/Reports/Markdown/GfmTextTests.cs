using DataAuditor.Reports.Markdown;

namespace DataAuditor.Tests.Reports.Markdown;

public sealed class GfmTextTests
{
    [Theory]
    [InlineData("order_total", "order\\_total")]
    [InlineData("a|b", "a&#124;b")]
    [InlineData("<b>&", "&lt;b&gt;&amp;")]
    [InlineData("`x` *y* [z](u) ![i] ~s~", "\\`x\\` \\*y\\* \\[z\\]\\(u\\) \\!\\[i\\] \\~s\\~")]
    [InlineData("@octocat", "\\@&#8203;octocat")]
    [InlineData("see #12", "see \\#&#8203;12")]
    [InlineData("http://x WWW.x", "http:&#8203;//x WWW.&#8203;x")]
    [InlineData("a\nb", "a↵b")]
    [InlineData("0.132", "0.132")]
    [InlineData("$x^2$", "&#36;x^2&#36;")]
    public void Takes_the_meaning_from_markup(string data, string escaped) => Assert.Equal(escaped, GfmText.Escape(data));

    [Fact]
    public void Is_cut_when_very_long() => Assert.True(GfmText.Escape(new string('x', 5000)).Length < 400);
}
