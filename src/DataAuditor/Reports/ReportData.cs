namespace DataAuditor.Reports;

/// <summary>One data set of the audit.</summary>
/// <param name="Path">Relative to the manifest, with forward slashes, where it lies below it.</param>
public sealed record ReportData(string Path, long Records, string Sha256);
