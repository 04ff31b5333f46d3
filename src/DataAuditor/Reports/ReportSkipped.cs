namespace DataAuditor.Reports;

/// <summary>A metric, or one part of it, that was not measured, and why.</summary>
public sealed record ReportSkipped(string Metric, string Reason)
{
    public string? Part { get; init; }
}
