namespace DataAuditor.Curation;

/// <summary>A curation that was run, and where its files are.</summary>
/// <param name="After">The audit of the kept records; null where none was kept.</param>
public sealed record CurationResult(CurationSummary Summary, AuditResult Before, AuditResult? After)
{
    public required string KeptPath { get; init; }

    public required string RejectedPath { get; init; }

    public required string SummaryPath { get; init; }

    /// <summary>Null where no labels were asked for.</summary>
    public required string? RelabelPath { get; init; }
}
