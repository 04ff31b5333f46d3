namespace DataAuditor.Reports;

/// <summary>A model that an audit asked.</summary>
/// <param name="Description">Which it is and by what means: a precomputed field needs none.</param>
public sealed record ReportModel(string Role, string Description);
