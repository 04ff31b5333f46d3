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
        ReportMeasurement[] kept = [.. before.Measurements.Except(redefined).Select(pinned => WithNewParts(pinned, report.Measurements.FirstOrDefault(pinned.IsSameMetric)))];
        return new PinnedReference(
            [.. kept, .. report.Measurements.Where(measured => !kept.Any(measured.IsSameMetric))],
            [.. before.Dimensions.Where(IsScored), .. report.Dimensions.ExceptBy(before.Dimensions.Where(IsScored).Select(pinned => pinned.Dimension), measured => measured.Dimension)]);
    }

    private static bool IsScored(ReportDimension dimension) => dimension.Score is not null;

    /// <summary>A part that was not there when the metric was pinned, such as a new column, is pinned when it is first approved.</summary>
    private static ReportMeasurement WithNewParts(ReportMeasurement pinned, ReportMeasurement? measured) => measured is null
        ? pinned
        : pinned with { Parts = [.. pinned.Parts, .. measured.Parts.ExceptBy(pinned.Parts.Select(part => part.Name), part => part.Name, StringComparer.Ordinal)] };
}
