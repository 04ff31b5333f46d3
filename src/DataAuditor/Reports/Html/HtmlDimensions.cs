namespace DataAuditor.Reports.Html;

internal static class HtmlDimensions
{
    public static void Write(HtmlWriter html, AuditReport report)
    {
        html.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Scores of the dimensions\"><table class=\"dimensions\"><caption>Mean scores of what was measured; 1 is best</caption>");
        html.Write($"<thead><tr><th scope=\"col\">dimension</th><th scope=\"col\">pillar</th><th scope=\"col\" class=\"num\">score</th><th scope=\"col\">0 to 1</th><th scope=\"col\" class=\"num\">metrics</th></tr></thead><tbody>");
        foreach (var dimension in report.Dimensions) WriteRow(html, dimension);
        html.Write($"</tbody></table></div>");
        foreach (var dimension in report.Dimensions.Where(dimension => dimension.Unscored.Count > 0))
        {
            html.Note($"{dimension.Dimension}: {string.Join(", ", dimension.Unscored)} {(dimension.Unscored.Count == 1 ? "has" : "have")} no bounded scale and no part in the score.");
        }
    }

    private static void WriteRow(HtmlWriter html, ReportDimension dimension)
    {
        html.Write($"<tr><th scope=\"row\">{dimension.Dimension.ToString()}</th><td class=\"quiet\">{dimension.Dimension.Pillar.ToString().ToLowerInvariant()}</td>");
        html.NumberCell(dimension.Score);
        html.Write($"<td>");
        if (dimension.Score is { } score)
        {
            html.Write($"<svg class=\"meter\" viewBox=\"0 0 200 8\" role=\"img\" aria-label=\"{HumanNumber.Short(score)} of 1\"><rect class=\"track\" width=\"200\" height=\"8\" rx=\"4\"/><rect class=\"fill\" width=\"{Math.Clamp(score, 0, 1) * 200}\" height=\"8\" rx=\"4\"/></svg>");
        }

        html.Write($"</td><td class=\"num\">{dimension.Metrics}</td></tr>");
    }
}
