using DataAuditor.Reports.Html;
using DataAuditor.Reports.Markdown;

namespace DataAuditor.Reports;

public static class ReportWriters
{
    public static IReadOnlyList<IReportWriter> All { get; } = [new HtmlReportWriter(), new MarkdownReportWriter(), new JsonReportWriter()];
}
