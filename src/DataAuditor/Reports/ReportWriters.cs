using DataAuditor.Reports.GitLab;
using DataAuditor.Reports.Html;
using DataAuditor.Reports.JUnit;
using DataAuditor.Reports.Markdown;
using DataAuditor.Reports.Sarif;

namespace DataAuditor.Reports;

public static class ReportWriters
{
    public static IReadOnlyList<IReportWriter> All { get; } =
    [
        new HtmlReportWriter(), new MarkdownReportWriter(), new JsonReportWriter(), new SarifReportWriter(), new JUnitReportWriter(), new GitLabReportWriter(),
    ];
}
