namespace DataAuditor.Reports.Html;

/// <summary>What was not measured and why, and how much of each dimension was.</summary>
internal static class HtmlCoverage
{
    private const int Rows = 300;

    public static void Write(HtmlWriter html, AuditReport report)
    {
        if (report.Skipped.Count > 0) WriteSkipped(html, report.Skipped);
        if (report.Coverage.Count > 0) WriteCoverage(html, report.Coverage);
    }

    private static void WriteSkipped(HtmlWriter html, IReadOnlyList<ReportSkipped> skipped)
    {
        html.Write($"<details><summary>{HumanNumber.Count(skipped.Count, "metric or part was", "metrics or parts were")} skipped</summary>");
        if (skipped.Count > Rows) html.Note($"The first {Rows} of {HumanNumber.Count(skipped.Count)} are shown; report.json has all.");
        html.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Skipped\"><table class=\"sortable compact\"><caption>Skipped, with the reason</caption><thead><tr><th scope=\"col\">metric</th><th scope=\"col\">part</th><th scope=\"col\">reason</th></tr></thead><tbody>");
        foreach (var one in skipped.Take(Rows))
        {
            html.Write($"<tr><td><code>{one.Metric}</code></td>");
            html.NameCell(one.Part);
            html.Write($"<td class=\"detail\">{one.Reason}</td></tr>");
        }

        html.Write($"</tbody></table></div></details>");
    }

    private static void WriteCoverage(HtmlWriter html, IReadOnlyList<ReportCoverage> coverage)
    {
        html.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Coverage\"><table class=\"coverage\"><caption>How much of each dimension was measured</caption><thead><tr><th scope=\"col\">dimension</th><th scope=\"col\">measured</th><th scope=\"col\">note</th></tr></thead><tbody>");
        foreach (var one in coverage)
        {
            var (word, mark) = one.State switch
            {
                CoverageState.Measured => ("wholly", "●"),
                CoverageState.Partly => ("partly", "◐"),
                _ => ("not", "○"),
            };
            html.Write($"<tr><th scope=\"row\">{one.Dimension.ToString()}</th><td><span aria-hidden=\"true\">{mark}</span> {word}</td><td class=\"detail\">{one.Note}</td></tr>");
        }

        html.Write($"</tbody></table></div>");
    }
}
