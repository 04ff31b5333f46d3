using DataAuditor.Reports;

namespace DataAuditor.Baselines;

/// <summary>What was measured when each metric was approved first, or since <c>--pin</c> last: it stays when newer reports are approved.</summary>
public sealed record PinnedReference(IReadOnlyList<ReportMeasurement> Measurements, IReadOnlyList<ReportDimension> Dimensions)
{
    /// <summary>What was pinned before, and what the report measures beyond it. A metric whose definition changed is pinned anew.</summary>
    internal static PinnedReference Of(AuditReport report, PinnedReference? before)
    {
        if (before is null) return new PinnedReference(report.Measurements, report.Dimensions);

        var redefined = before.Measurements.Where(pinned => report.Measurements.Any(measured => measured.IsSameMetric(pinned) && measured.Version != pinned.Version));
        ReportMeasurement[] kept = [.. before.Measurements.Except(redefined)];
        return new PinnedReference(
            [.. kept, .. report.Measurements.Where(measured => !kept.Any(measured.IsSameMetric))],
            [.. before.Dimensions, .. report.Dimensions.ExceptBy(before.Dimensions.Select(pinned => pinned.Dimension), measured => measured.Dimension)]);
    }
}
