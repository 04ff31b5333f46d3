namespace DataAuditor.Reports.Html;

/// <summary>A section of the page and its entry in the navigation.</summary>
internal sealed record HtmlSection(string Id, string Title, bool HasContent, Action<HtmlWriter> Content)
{
    public void Write(HtmlWriter html)
    {
        html.Write($"<section id=\"{Id}\" aria-labelledby=\"{Id}-title\">");
        html.Write($"<h2 id=\"{Id}-title\">{Title}</h2>");
        Content(html);
        html.Write($"</section>");
    }
}
