namespace DataAuditor.Reports;

/// <summary>How much of a dimension the audit measured.</summary>
public sealed record ReportCoverage(Dimension Dimension, CoverageState State, string Note);
