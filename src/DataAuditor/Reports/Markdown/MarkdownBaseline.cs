using DataAuditor.Baselines;

namespace DataAuditor.Reports.Markdown;

/// <summary>What moved since the baseline, of the metrics that gates judge: what a pull request does to them.</summary>
internal static class MarkdownBaseline
{
    public static void Write(SizedLines lines, AuditResult result, IReadOnlyList<JudgedGate> gates)
    {
        if (result.BaselineDiff is not { } diff) return;

        lines.Add();
        lines.Add("### Since the baseline");
        lines.Add();
        ReportMeasurement[] gated = [.. result.Report.Measurements.Where(measurement => gates.Any(gate => IsJudgedBy(gate, measurement)))];
        MetricMove[] moves = [.. diff.Metrics.Where(move => move.Difference is not (null or 0) && gated.Any(measurement => measurement.IsOf(move.Metric, move.Options)))];
        if (moves.Length == 0) lines.Add("No metric that a gate judges has moved.");
        else WriteTable(lines, moves);
    }

    /// <summary>A gate on a dimension judges all of its metrics.</summary>
    private static bool IsJudgedBy(JudgedGate gate, ReportMeasurement measurement) =>
        ReferenceEquals(gate.Measurement, measurement) || gate.Gate.Dimension == measurement.Dimension;

    private static void WriteTable(SizedLines lines, IReadOnlyList<MetricMove> moves)
    {
        lines.Add("| metric | before | now | difference | 95 % interval | |");
        lines.Add("|:--|--:|--:|--:|:-:|:--|");
        foreach (var move in moves)
        {
            lines.Add($"| {GfmText.Escape(MoveText.Name(move))} | {HumanNumber.Short(move.Baseline!.Value)} | {HumanNumber.Short(move.Value!.Value)} | {MoveText.Difference(move)} | {MoveText.Interval(move)} | {MoveText.Word(move.Movement)} |");
        }
    }
}
