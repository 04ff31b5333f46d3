using DataAuditor.Reports;

namespace DataAuditor.Baselines;

/// <summary>A report that somebody approved, to hold later ones against: the content of a <c>NAME.baseline.json</c>.</summary>
public sealed record ApprovedReport
{
    public int BaselineVersion { get; init; } = 1;

    /// <summary>Why it was approved, in the words of who did it; a report that failed has one.</summary>
    public string? Reason { get; init; }

    /// <summary>Without records of the data, which are not for everybody who may read a baseline, and without what changes from run to run.</summary>
    public required AuditReport Report { get; init; }

    /// <summary>What small changes must not add up to be far from.</summary>
    public required PinnedReference Pinned { get; init; }

    /// <param name="before">What the file held until now; null where there was none, or where the report becomes the pinned reference too.</param>
    internal static ApprovedReport Of(AuditReport report, string? reason, ApprovedReport? before)
    {
        var kept = report with
        {
            Measurements = [.. report.Measurements.Select(measurement => measurement with { Evidence = [], Notes = [], ElapsedMs = 0 })],
            Skipped = [],
            Gates = [],
            Coverage = [],
        };
        return new ApprovedReport { Reason = reason, Report = kept, Pinned = PinnedReference.Of(kept, before?.Pinned) };
    }
}
