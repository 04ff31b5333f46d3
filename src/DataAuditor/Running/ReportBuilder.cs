using DataAuditor.Engine;
using DataAuditor.Gates;
using DataAuditor.Manifests;
using DataAuditor.Reports;

namespace DataAuditor.Running;

/// <summary>Puts what was measured and judged into the report's form.</summary>
internal sealed class ReportBuilder(AuditPlan plan, AuditInputs inputs, IReadOnlyDictionary<PlannedMetric, MeasuredMetric> measured)
{
    private readonly AuditManifest _manifest = plan.Manifest;

    public AuditReport Build(IReadOnlyList<GateResult> gates) => new()
    {
        Audit = _manifest.Name,
        Modality = _manifest.Modality,
        Status = gates.Any(gate => gate.Blocks) ? AuditStatus.Failed : gates.Any(gate => gate.Warns) ? AuditStatus.Warned : AuditStatus.Passed,
        Seed = _manifest.Seed,
        Data = inputs.Description,
        Models = inputs.Models is { Count: > 0 } models ? models : null,
        Generator = _manifest.Generator,
        Usage = _manifest.Usage,
        Measurements = [.. Scores().Select(Measurement)],
        Skipped = [.. plan.Metrics.SelectMany(Skipped)],
        Gates = [.. gates.Select(Gate)],
        Dimensions = [.. Enum.GetValues<Dimension>().Select(DimensionOf).OfType<ReportDimension>()],
        Coverage = CoverageTable.Of(plan, measured),
    };

    private IEnumerable<(PlannedMetric Metric, Measurement.Score Score, TimeSpan Elapsed)> Scores() =>
        from metric in plan.Metrics
        let outcome = measured[metric]
        where outcome.Measurement is DataAuditor.Measurement.Score
        select (metric, (Measurement.Score)outcome.Measurement, outcome.Elapsed);

    private ReportMeasurement Measurement((PlannedMetric Metric, Measurement.Score Score, TimeSpan Elapsed) measurement)
    {
        var (metric, score, elapsed) = measurement;
        var info = metric.Info;
        var reads = info.Needs | info.AlsoReads;
        return new ReportMeasurement
        {
            Metric = info.Id,
            Name = info.Name,
            Version = info.Version,
            Pillar = info.Pillar,
            Dimension = info.Dimension,
            Direction = info.Direction,
            Range = [Finite(info.Range.Low), Finite(info.Range.High)],
            Options = metric.Options,
            Value = score.Value,
            Score = metric.Metric.ScoreOf(score.Value),
            Interval = score.Interval,
            Parts = [.. score.Parts.Select(part => new ReportPart(part.Name, part.Value)
            {
                Details = part.Details.Count == 0 ? null : new OrderedDictionary<string, double>(part.Details, StringComparer.Ordinal),
                Interval = part.Interval,
                IsReference = part.IsReference,
            })],
            Evidence = [.. score.Evidence.Select(exhibit => new ReportExhibit(exhibit.Record, exhibit.Part, exhibit.Detail))],
            Notes = score.Notes,
            Figures = score.Figures,
            Samples = new[] { Role.Synthetic, Role.Real, Role.Holdout }
                .Where(role => role is Role.Synthetic || (role is Role.Real && reads.HasFlag(Needs.Real)) || (role is Role.Holdout && reads.HasFlag(Needs.Holdout)))
                .Where(role => role is Role.Synthetic || inputs.Records(role) > 0)
                .ToDictionary(AuditData.NameOf, inputs.Records, StringComparer.Ordinal),
            ElapsedMs = Math.Round(elapsed.TotalMilliseconds, 3),
        };
    }

    private IEnumerable<ReportSkipped> Skipped(PlannedMetric metric) => measured[metric].Measurement switch
    {
        DataAuditor.Measurement.NotApplicable missing => [new ReportSkipped(metric.Info.Id, missing.Reason)],
        DataAuditor.Measurement.Fault fault => [new ReportSkipped(metric.Info.Id, fault.Reason)],
        DataAuditor.Measurement.Score score => score.Skipped.Select(part => new ReportSkipped(metric.Info.Id, part.Reason) { Part = part.Name }),
        _ => [],
    };

    private static ReportGate Gate(GateResult result) => new()
    {
        Metric = result.Gate.Metric is null ? null : result.Subject,
        Dimension = result.Gate.Dimension,
        History = result.Gate.History,
        Coverage = result.Gate.Coverage,
        Part = result.Gate.Part,
        Options = result.Gate.Options,
        Min = result.Gate.Min,
        Max = result.Gate.Max,
        EqualTo = result.Gate.EqualTo,
        MaxRegression = result.Gate.MaxRegression,
        MaxRelativeRegression = result.Gate.MaxRelativeRegression,
        MaxDrift = result.Gate.MaxDrift,
        Severity = result.Gate.Severity,
        Verdict = result.Verdict,
        Value = result.Value,
        DecidedBy = result.Part,
        Baseline = result.Baseline,
        Pinned = result.Pinned,
        Margin = result.Margin,
        Decision = result.Decision,
        Interval = result.Interval,
        PValue = result.PValue,
        QValue = result.QValue,
        RecordsToDecide = result.RecordsToDecide,
        Message = result.Message,
        Reason = result.Gate.Reason,
        Waiver = result.Waiver is { } waiver ? new ReportWaiver(waiver.Owner, waiver.Reason, waiver.Expires) : null,
    };

    private ReportDimension? DimensionOf(Dimension dimension)
    {
        var scores = Scores().Where(measurement => measurement.Metric.Info.Dimension == dimension && !plan.Signals.Contains(measurement.Metric)).ToArray();
        if (scores.Length == 0) return null;

        var unscored = scores.Where(measurement => measurement.Metric.Metric.ScoreOf(measurement.Score.Value) is null).Select(measurement => measurement.Metric.Info.Id);
        return new ReportDimension(
            dimension,
            DimensionScore.Of(scores.Select(measurement => (measurement.Metric.Metric, (Measurement)measurement.Score))),
            scores.Count(measurement => measurement.Metric.Metric.ScoreOf(measurement.Score.Value) is not null),
            [.. unscored.Distinct(StringComparer.Ordinal)]);
    }

    private static double? Finite(double end) => double.IsFinite(end) ? end : null;
}
