using System.Text;
using System.Xml.Linq;
using DataAuditor.History;
using DataAuditor.Reports.Html;

namespace DataAuditor.Tests.Reports.Html;

public sealed class HtmlHistoryWriterTests
{
    [Fact]
    public void Draws_every_metric_with_a_point_and_an_interval_for_each_round()
    {
        var page = Page(0.1, 0.12, 0.11);

        Assert.Contains("No alarm", page, StringComparison.Ordinal);
        Assert.Equal(3, Count(page, "class=\"dot\""));
        Assert.Equal(3, Count(page, "class=\"whisker\""));
        Assert.Equal(0, Count(page, "class=\"since\""));
        Assert.Contains("round 3: 0.11</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_the_round_since_which_a_metric_gets_worse()
    {
        var page = Page(0.1, 0.1, 0.1, 0.12, 0.14, 0.16);

        Assert.Contains("alarm: it gets worse since round 4", page, StringComparison.Ordinal);
        Assert.Equal(1, Count(page, "class=\"since\""));
    }

    [Theory]
    [InlineData(new[] { 0.0, 0.0 })]
    [InlineData(new[] { 0.5 })]
    [InlineData(new[] { -3.0, 1e6 })]
    public void Draws_no_point_outside_its_frame(double[] values)
    {
        var page = Page(values);
        var drawing = XElement.Parse(page[page.IndexOf("<svg class=\"plot", StringComparison.Ordinal)..(page.IndexOf("</figure>", StringComparison.Ordinal))]);

        Assert.All(drawing.Elements("circle"), dot =>
        {
            Assert.InRange((double)dot.Attribute("cx")!, 40, 360);
            Assert.InRange((double)dot.Attribute("cy")!, 10, 150);
        });
    }

    [Fact]
    public void Escapes_the_audits_name() => Assert.DoesNotContain("<script>alert", Write("<script>alert(1)</script>", [0.1]), StringComparison.Ordinal);

    private static string Page(params double[] values) => Write("orders", values);

    private static string Write(string audit, double[] values)
    {
        HistoryRound[] rounds = [.. values.Select((value, index) => HistoryRound.Of(SampleReports.Round(value, $"data {index}", audit: audit), index + 1))];
        using var output = new MemoryStream();
        HtmlHistoryWriter.Write(output, audit, rounds, MetricTrend.Of(rounds));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static int Count(string page, string text) => page.Split(text).Length - 1;
}
