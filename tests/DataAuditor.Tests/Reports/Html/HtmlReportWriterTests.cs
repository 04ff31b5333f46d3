using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using DataAuditor.Reports.Html;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports.Html;

public sealed class HtmlReportWriterTests
{
    private static readonly HtmlPageText Failed = new(SampleAudits.Failed);

    private static readonly HtmlPageText Hostile = new(HostileAudit.Result);

    private static readonly HtmlPageText[] Both = [Failed, Hostile];

    private static readonly HtmlPageText Large = new(SampleAudits.Large(300));

    [Fact]
    public void Tells_the_verdict_in_title_and_heading()
    {
        Assert.Equal("Failed: orders – data audit", Failed.All("title").First().Value.Trim());
        Assert.Equal("orders", Assert.Single(Failed.All("h1")).Value.Trim());
        Assert.Contains("4 of 12 gates failed. 1 gate warns.", Failed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_in_red_what_must_not_be_overlooked()
    {
        var remark = new Diagnostic(DiagnosticCode.ModelFile, Severity.Warning, "programs ran without isolation");
        Assert.DoesNotContain("remark grave", Rendered.Text(new HtmlReportWriter(), SampleAudits.Passed with { Diagnostics = [remark] }), StringComparison.Ordinal);
        Assert.Contains("<p class=\"remark grave\"><strong>DA2003</strong> programs ran", Rendered.Text(new HtmlReportWriter(), SampleAudits.Passed with { Diagnostics = [remark with { IsGrave = true }] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_well_formed_for_every_status()
    {
        foreach (var result in new[] { SampleAudits.Passed, SampleAudits.Warned, SampleAudits.Empty }) Assert.NotNull(new HtmlPageText(result).Tree.Root);
    }

    [Fact]
    public void Lets_in_only_the_style_and_script_it_carries()
    {
        foreach (var page in Both)
        {
            Assert.Equal(
                $"default-src 'none'; img-src data:; style-src {Hash(page.Style)}; script-src {Hash(page.Script)}; base-uri 'none'; form-action 'none'",
                page.Policy);
        }
    }

    [Fact]
    public void Declares_its_policy_before_anything_that_it_governs()
    {
        var order = Failed.All("head").Single().Elements().Select(element => element.Name.LocalName).ToArray();

        Assert.Equal(["meta", "meta"], order[..2]);
        Assert.True(Array.IndexOf(order, "style") > 1);
    }

    [Fact]
    public void Refers_to_nothing_outside_the_page()
    {
        foreach (var page in Both)
        {
            string[] fetching = ["src", "srcset", "data", "action", "poster", "background", "ping", "cite", "formaction"];
            Assert.DoesNotContain(page.Attributes, attribute => fetching.Contains(attribute.Name.LocalName, StringComparer.Ordinal));
            Assert.All(page.Attributes.Where(attribute => attribute.Name.LocalName == "href"), href => Assert.StartsWith("#", href.Value, StringComparison.Ordinal));
            Assert.Empty(page.All("link"));
            Assert.DoesNotMatch(@"https?:|@import|url\((?!#)", page.Style);
            Assert.DoesNotMatch(@"https?:|\bfetch\b|XMLHttpRequest|\bimport\b|\beval\b|innerHTML", page.Script);
        }
    }

    [Fact]
    public void Needs_no_style_or_handler_attribute() =>
        Assert.All(Both, page => Assert.DoesNotContain(page.Attributes, attribute =>
            attribute.Name.LocalName == "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Takes_no_element_out_of_the_data()
    {
        Assert.Single(Hostile.All("script"));
        Assert.Single(Hostile.All("style"));
        Assert.Empty(Hostile.All("img"));
        Assert.Equal(Names(Failed).Order(StringComparer.Ordinal), Names(Hostile).Union(Names(Failed), StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Shows_hostile_text_as_text() =>
        Assert.Contains(Hostile.All("bdi"), name => name.Value == "<script>alert(1)</script>");

    [Fact]
    public void Shows_what_would_hide_or_reorder()
    {
        Assert.DoesNotMatch("[\\u0000-\\u0009\\u000b-\\u001f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]", Hostile.Text);
        Assert.Contains("⟨U+202E⟩", Hostile.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_every_id_once()
    {
        foreach (var page in new[] { Failed, Hostile, Large })
        {
            var ids = page.Attributes.Where(attribute => attribute.Name.LocalName == "id").Select(attribute => attribute.Value).ToArray();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        }
    }

    [Fact]
    public void Leads_from_the_navigation_to_every_section()
    {
        var targets = Failed.All("nav").Single().Descendants("a").Select(link => link.Attribute("href")!.Value[1..]);

        Assert.Equal(Failed.All("section").Select(section => section.Attribute("id")!.Value), targets);
    }

    [Fact]
    public void Names_every_drawing_and_every_table()
    {
        Assert.All(
            Failed.All("svg").Where(svg => (string?)svg.Attribute("role") == "img"),
            svg => Assert.True(svg.Attribute("aria-label") is not null || (svg.Element("title") is not null && svg.Element("desc") is not null)));
        Assert.All(Failed.All("svg").Where(svg => svg.Attribute("role") is null), svg => Assert.Equal("true", (string?)svg.Attribute("aria-hidden")));
        Assert.All(Failed.All("table"), table => Assert.NotNull(table.Element("caption")));
        Assert.All(Failed.All("th"), heading => Assert.NotNull(heading.Attribute("scope")));
    }

    [Fact]
    public void Shows_four_digits_and_keeps_the_rest_in_the_title() =>
        Assert.Contains("title=\"0.1016667\">0.1017<", Failed.Text, StringComparison.Ordinal);

    [Fact]
    public void Draws_every_column_and_every_pair_of_an_ordinary_table()
    {
        Assert.Equal(15, Failed.Section("distributions").Descendants("figure").Count());
        Assert.Equal(105, Matrix(Failed));
    }

    [Fact]
    public void Stays_usable_for_hundreds_of_columns()
    {
        Assert.Equal(60, Large.Section("distributions").Descendants("figure").Count());
        Assert.Equal(60 * 59 / 2, Matrix(Large));
        Assert.Contains("of 300", Large.Text, StringComparison.Ordinal);
        Assert.Contains("report.json has all 44,850 pairs.", Large.Text, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(Large.Text), 1, 3_000_000);
    }

    private static int Matrix(HtmlPageText page) =>
        page.All("table").Single(table => table.Attribute("data-grid") is not null).Element("tbody")!.Descendants("td").Count(cell => cell.Attribute("title") is not null);

    private static HashSet<string> Names(HtmlPageText page) => [.. page.Tree.Descendants().Select(element => element.Name.LocalName)];

    private static string Hash(string inline) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline)))}'";
}
