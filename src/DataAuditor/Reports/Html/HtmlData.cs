namespace DataAuditor.Reports.Html;

/// <summary>What the numbers were made from, so that anyone can make them again.</summary>
internal static class HtmlData
{
    public static void Write(HtmlWriter html, AuditReport report)
    {
        html.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Data sets\"><table><caption>Data sets</caption><thead><tr><th scope=\"col\">role</th><th scope=\"col\">path</th><th scope=\"col\" class=\"num\">records</th><th scope=\"col\">SHA-256</th></tr></thead><tbody>");
        foreach (var (role, data) in report.Data)
        {
            html.Write($"<tr><th scope=\"row\">{role}</th>");
            html.NameCell(data.Path);
            html.Write($"<td class=\"num\">{HumanNumber.Count(data.Records)}</td><td><code class=\"hash\">{data.Sha256}</code></td></tr>");
        }

        html.Write($"</tbody></table></div>");
        if (report.Generator is { Count: > 0 }) WriteGenerator(html, report);
    }

    private static void WriteGenerator(HtmlWriter html, AuditReport report)
    {
        html.Write($"<h3>How the synthetic data was made</h3><dl class=\"card-of-generator\">");
        foreach (var (name, value) in GeneratorFacts.Of(report.Generator))
        {
            html.Write($"<dt>{name}</dt><dd><bdi>{value}</bdi></dd>");
        }

        html.Write($"</dl>");
    }
}
