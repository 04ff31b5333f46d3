namespace DataAuditor.Reports.Html;

internal static class EvidenceTable
{
    public static void Write(HtmlWriter html, string caption, IEnumerable<ReportExhibit> records)
    {
        html.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\"><table class=\"compact\"><caption>{caption}</caption>");
        html.Write($"<thead><tr><th scope=\"col\" class=\"num\">record</th><th scope=\"col\">part</th><th scope=\"col\">what is wrong</th></tr></thead><tbody>");
        foreach (var record in records)
        {
            html.Write($"<tr><td class=\"num\">{HumanNumber.Count(record.Record)}</td>");
            html.NameCell(record.Part);
            html.Write($"<td class=\"detail\"><bdi>{record.Detail}</bdi></td></tr>");
        }

        html.Write($"</tbody></table></div>");
    }
}
