using DataAuditor.Reports;

namespace DataAuditor.Curation;

/// <summary>What curation did, and what it did to the metrics: the content of <c>*.summary.json</c>.</summary>
public sealed record CurationSummary
{
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The audit's name.</summary>
    public required string Audit { get; init; }

    public required long Records { get; init; }

    public required long Kept { get; init; }

    public required long Rejected { get; init; }

    /// <summary>Most records first.</summary>
    public required IReadOnlyList<CheckCount> Checks { get; init; }

    public required IReadOnlyList<UnusedCheck> NotChecked { get; init; }

    /// <summary>What a reader should know of how this came about; null where it is nothing.</summary>
    public IReadOnlyList<string>? Notes { get; init; }

    public required AuditStatus StatusBefore { get; init; }

    /// <summary>Null where no record was kept.</summary>
    public required AuditStatus? StatusAfter { get; init; }

    /// <summary>Every gated metric; those of diversity first, which is what curation is most likely to change.</summary>
    public required IReadOnlyList<CuratedMetric> Metrics { get; init; }

    /// <summary>What was proposed for the labels of the kept records; null where it was not asked for.</summary>
    public CuratedLabels? Labels { get; init; }

    internal static CurationSummary Of(RecordSelection selection, AuditReport before, AuditReport? after) => new()
    {
        Audit = before.Audit,
        Records = selection.Records,
        Kept = selection.Kept,
        Rejected = selection.Rejected.Count,
        Checks = [.. selection.Rejected.Values.SelectMany(reasons => reasons.Select(reason => reason.Check).Distinct(StringComparer.Ordinal))
            .CountBy(check => check, StringComparer.Ordinal)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => new CheckCount(count.Key, count.Value))],
        NotChecked = selection.NotChecked,
        Notes = selection.Notes is [] ? null : selection.Notes,
        StatusBefore = before.Status,
        StatusAfter = after?.Status,
        Metrics = [.. MetricsOf(before, after).OrderByDescending(metric => metric.Dimension is Dimension.Diversity)],
    };

    private static IEnumerable<CuratedMetric> MetricsOf(AuditReport before, AuditReport? after)
    {
        IReadOnlyList<ReportMeasurement> later = after?.Measurements ?? [];
        var first = before.Measurements.Concat(later.Where(measured => !before.Measurements.Any(measured.IsSameMetric)));
        return first.Select(measured => new CuratedMetric(
            measured.Metric, measured.Dimension, measured.Direction, measured.Options,
            ValueIn(before.Measurements, measured), ValueIn(later, measured)));
    }

    private static double? ValueIn(IReadOnlyList<ReportMeasurement> measurements, ReportMeasurement wanted) => measurements.FirstOrDefault(wanted.IsSameMetric)?.Value;
}
