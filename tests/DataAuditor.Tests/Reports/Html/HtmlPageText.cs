using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using DataAuditor.Reports.Html;

namespace DataAuditor.Tests.Reports.Html;

/// <summary>A written page and its parsed tree; the page is written so that an XML parser reads it too, style and script aside.</summary>
internal sealed class HtmlPageText
{
    public HtmlPageText(AuditResult result)
    {
        Text = Rendered.Text(new HtmlReportWriter(), result);
        Style = Inline(Text, "style");
        Script = Inline(Text, "script");
        Tree = Parse(Text);
    }

    public string Text { get; }

    public string Style { get; }

    public string Script { get; }

    public XDocument Tree { get; }

    public IEnumerable<XElement> All(string tag) => Tree.Descendants(tag);

    public IEnumerable<XElement> Section(string id) => All("section").Where(section => (string?)section.Attribute("id") == id);

    public IEnumerable<XAttribute> Attributes => Tree.Descendants().Attributes();

    public string Policy => All("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;

    public static XDocument Parse(string text)
    {
        var bare = text.Replace(Inline(text, "style"), "", StringComparison.Ordinal).Replace(Inline(text, "script"), "", StringComparison.Ordinal);
        using var reader = XmlReader.Create(new StringReader(bare), new() { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = true });
        return XDocument.Load(reader);
    }

    private static string Inline(string text, string tag) => Regex.Match(text, $"<{tag}>(.*?)</{tag}>", RegexOptions.Singleline).Groups[1].Value;
}
