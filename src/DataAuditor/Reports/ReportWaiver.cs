namespace DataAuditor.Reports;

/// <summary>Why a gate that did not hold does not turn the audit red.</summary>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Expires">The last day on which it counts.</param>
public sealed record ReportWaiver(string Owner, string Reason, DateOnly Expires);
