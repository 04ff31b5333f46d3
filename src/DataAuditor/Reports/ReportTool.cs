namespace DataAuditor.Reports;

public sealed record ReportTool(string Name, string Version)
{
    public static ReportTool This { get; } = new("data-auditor", typeof(ReportTool).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
}
