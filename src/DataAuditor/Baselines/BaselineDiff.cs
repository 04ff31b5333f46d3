using DataAuditor.Reports;

namespace DataAuditor.Baselines;

/// <summary>What moved between a baseline and a report.</summary>
public sealed record BaselineDiff
{
    public required string Audit { get; init; }

    /// <summary>Why the baseline was approved, where somebody said it.</summary>
    public string? Reason { get; init; }

    /// <summary>What else is not as it was, so that not every move is the synthetic data's: <c>real</c>, <c>tool</c>.</summary>
    public required IReadOnlyList<string> OtherChanges { get; init; }

    /// <summary>Worst news first.</summary>
    public required IReadOnlyList<MetricMove> Metrics { get; init; }

    /// <summary>Compares a report with the baseline of its audit.</summary>
    /// <exception cref="AuditException">There is no baseline, or it is none of this audit.</exception>
    public static BaselineDiff Of(AuditReport report, string reportPath, string baselinePath) =>
        Of(report, BaselineFile.Read(baselinePath, report.Audit, report.Modality, AcceptCommand.For(reportPath, baselinePath)));

    internal static BaselineDiff Of(AuditReport report, ApprovedReport approved)
    {
        var before = approved.Report;
        ReportMeasurement? Find(IEnumerable<ReportMeasurement> measurements, ReportMeasurement wanted) => measurements.FirstOrDefault(wanted.IsSameMetric);

        var moves = report.Measurements.Select(now => MetricMove.Of(Find(before.Measurements, now), now, Find(approved.Pinned.Measurements, now)))
            .Concat(before.Measurements.Where(known => Find(report.Measurements, known) is null)
                .Select(gone => MetricMove.Of(gone, null, Find(approved.Pinned.Measurements, gone))));
        return new BaselineDiff
        {
            Audit = report.Audit,
            Reason = approved.Reason,
            OtherChanges = [.. before.OtherDataThan(report.Data), .. before.Tool == report.Tool ? Array.Empty<string>() : ["tool"]],
            Metrics = [.. moves.OrderBy(move => move.Movement)],
        };
    }
}
