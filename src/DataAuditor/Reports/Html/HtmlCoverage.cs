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
        html.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Dimensions covered\"><table class=\"coverage\"><caption>{CoverageText.Legend}</caption><thead><tr><th scope=\"col\">dimension</th><th scope=\"col\">state</th><th scope=\"col\">measured</th><th scope=\"col\">missing</th><th scope=\"col\">note</th></tr></thead><tbody>");
        foreach (var row in coverage)
        {
            html.Write($"<tr><th scope=\"row\">{row.Dimension.ToString()}{(row.Required ? " (needed)" : "")}</th>");
            html.Write($"<td><span aria-hidden=\"true\">{CoverageText.Sign(row.State)}</span> {CoverageText.Word(row.State)}</td>");
            html.Write($"<td class=\"detail\">{CoverageText.Names(row, row.Measured)}</td><td class=\"detail\">{CoverageText.Names(row, row.Missing)}</td><td class=\"detail\">{Remark(row)}</td></tr>");
        }

        html.Write($"</tbody></table></div>");
        if (coverage.Any(row => row.Required)) html.Note("Needed: the audit's usage names the dimension.");
    }

    /// <summary>The note's counts stand in the columns beside it, where there are any.</summary>
    private static string Remark(ReportCoverage row) => row.Measured.Count + row.Missing.Count == 0
        ? row.Note
        : row.NotApplicable.Count == 0 ? "" : $"not applicable: {CoverageText.Names(row, row.NotApplicable)}";
}
