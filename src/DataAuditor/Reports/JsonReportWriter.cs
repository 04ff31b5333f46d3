namespace DataAuditor.Reports;

/// <summary>Writes <c>report.json</c>: the report itself, for programs.</summary>
public sealed class JsonReportWriter : IReportWriter
{
    public string Format => "json";

    public string FileName => "report.json";

    public void Write(AuditResult result, Stream output) => ReportJson.Write(output, result.Report, ReportJson.Default.AuditReport);
}
