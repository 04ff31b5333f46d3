namespace DataAuditor.Reports.Html;

/// <summary>Every measurement, each with its parts and notes folded below it.</summary>
internal static class HtmlMeasurements
{
    public static void Write(HtmlWriter html, AuditReport report)
    {
        html.Write($"<div class=\"controls\"><label class=\"filter\" hidden=\"hidden\">Find a measurement <input type=\"search\" data-filter=\".measurements &gt; tbody\"/></label></div>");
        html.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"All measurements\"><table class=\"sortable measurements\"><caption>What was measured</caption>");
        html.Write($"<thead><tr><th scope=\"col\">metric</th><th scope=\"col\">dimension</th><th scope=\"col\" class=\"num\">value</th><th scope=\"col\">better</th>");
        html.Write($"<th scope=\"col\" class=\"num\">score</th><th scope=\"col\" class=\"num\">interval</th><th scope=\"col\" class=\"num\">records</th></tr></thead>");
        foreach (var measurement in report.Measurements) WriteOne(html, measurement);
        html.Write($"</table></div>");
    }

    private static void WriteOne(HtmlWriter html, ReportMeasurement measurement)
    {
        html.Write($"<tbody><tr><th scope=\"row\" data-sort=\"{measurement.Metric}\"><span class=\"title\">{measurement.Name}</span><code>{measurement.Metric}</code>");
        if (measurement.Options.Count > 0) html.Write($"<code class=\"options\">{measurement.Options.ToJsonString()}</code>");
        html.Write($"</th><td>{measurement.Dimension.ToString()}</td>");
        html.NumberCell(measurement.Value);
        html.Write($"<td>{Better(measurement.Direction)}</td>");
        html.NumberCell(measurement.Score);
        WriteInterval(html, measurement.Interval);
        html.Write($"<td class=\"num records\">");
        foreach (var (role, records) in measurement.Samples) html.Write($"<span>{HumanNumber.Count(records)} <span class=\"quiet\">{role}</span></span>");
        html.Write($"</td></tr>");
        if (measurement.Parts.Count + measurement.Notes.Count > 0) WriteMore(html, measurement);
        html.Write($"</tbody>");
    }

    public static void WriteInterval(HtmlWriter html, ConfidenceInterval? interval)
    {
        if (interval is not { } known)
        {
            html.Write($"<td class=\"num none\" data-sort=\"\">–</td>");
            return;
        }

        html.Write($"<td class=\"num\" data-sort=\"{Number.Exact(known.Low)}\" title=\"{Number.Exact(known.Low)} to {Number.Exact(known.High)}, confidence {HumanNumber.Short(known.Confidence)}, method {known.Method}\">{HumanNumber.Short(known.Low)} – {HumanNumber.Short(known.High)}</td>");
    }

    private static void WriteMore(HtmlWriter html, ReportMeasurement measurement)
    {
        string?[] contents =
        [
            measurement.Parts.Count > 0 ? HumanNumber.Count(measurement.Parts.Count, "part", "parts") : null,
            measurement.Notes.Count > 0 ? HumanNumber.Count(measurement.Notes.Count, "note", "notes") : null,
        ];
        html.Write($"<tr class=\"more\"><td colspan=\"7\"><details><summary>{string.Join(", ", contents.Where(text => text is not null))}<span class=\"hidden\"> of {measurement.Metric}</span></summary>");
        foreach (var note in measurement.Notes) html.Note(note);
        if (measurement.Parts.Count > 0) PartTable.Write(html, measurement);
        html.Write($"</details></td></tr>");
    }

    private static string Better(Direction direction) => direction switch
    {
        Direction.Lower => "↓ lower",
        Direction.Higher => "↑ higher",
        _ => "by the gate",
    };
}
