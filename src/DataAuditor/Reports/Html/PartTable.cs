namespace DataAuditor.Reports.Html;

/// <summary>The parts of a measurement, the worst first.</summary>
internal static class PartTable
{
    private const int Rows = 200;

    public static void Write(HtmlWriter html, ReportMeasurement measurement)
    {
        var count = measurement.Parts.Count;
        if (count > Rows) html.Note($"The first {Rows} of {HumanNumber.Count(count)} are shown, the worst first where the metric has a direction; report.json has all.");

        ReportPart[] parts = [.. PartOrder.Shown(measurement.Parts, measurement.Direction).Take(Rows)];
        string[] details = [.. parts.SelectMany(part => part.Details?.Keys ?? []).Distinct(StringComparer.Ordinal)];
        var hasIntervals = parts.Any(part => part.Interval is not null);
        html.Write($"<table class=\"sortable compact parts\"><caption>Parts of {measurement.Metric}</caption><thead><tr><th scope=\"col\">part</th><th scope=\"col\" class=\"num\">value</th>");
        if (hasIntervals) html.Write($"<th scope=\"col\" class=\"num\">interval</th>");
        foreach (var detail in details) html.Write($"<th scope=\"col\" class=\"num\">{detail}</th>");
        html.Write($"</tr></thead><tbody>");
        foreach (var part in parts) WriteRow(html, part, details, hasIntervals);
        html.Write($"</tbody></table>");
    }

    private static void WriteRow(HtmlWriter html, ReportPart part, string[] details, bool hasIntervals)
    {
        html.Write($"<tr>");
        html.NameCell(part.Name);
        html.NumberCell(part.Value);
        if (hasIntervals) HtmlMeasurements.WriteInterval(html, part.Interval);
        foreach (var detail in details)
        {
            html.NumberCell(part.Details is { } numbers && numbers.TryGetValue(detail, out var number) ? number : null);
        }

        html.Write($"</tr>");
    }
}
