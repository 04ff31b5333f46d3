using DataAuditor.Reports.Html;

namespace DataAuditor.Tests.Reports.Html;

public sealed class HtmlWriterTests
{
    [Fact]
    public void Escapes_what_stands_in_braces_and_nothing_else()
    {
        using var text = new StringWriter();
        new HtmlWriter(text).Write($"<a title=\"{"\"'<>&"}\">{"</a>"}</a>");

        Assert.Equal("<a title=\"&quot;&#39;&lt;&gt;&amp;\">&lt;/a&gt;</a>\n", text.ToString());
    }

    [Fact]
    public void Writes_numbers_alike_in_every_culture()
    {
        using var text = new StringWriter();
        new HtmlWriter(text).Write($"{1234.567} {-5} {18446744073709551615UL}");

        Assert.Equal("1234.57 -5 18446744073709551615\n", text.ToString());
    }
}
