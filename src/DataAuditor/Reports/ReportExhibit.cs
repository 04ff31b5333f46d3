namespace DataAuditor.Reports;

/// <param name="Record">Zero-based position in the synthetic data.</param>
public sealed record ReportExhibit(long Record, string? Part, string Detail);
