using DataAuditor.Catalog;
using DataAuditor.Engine;
using DataAuditor.Gates;
using DataAuditor.History;

namespace DataAuditor.Running;

/// <summary>Judges every gate of a plan.</summary>
internal sealed class GateJudging(
    AuditPlan plan, IReadOnlyDictionary<PlannedMetric, MeasuredMetric> measured, Baseline? baseline, IReadOnlyList<SignalTrend> trends, long syntheticRecords)
{
    private readonly Waivers _waivers = new(plan.Manifest.Waivers);

    private readonly DecisionPolicy _policy = new() { Decision = plan.Manifest.Decision, OnInconclusive = plan.Manifest.OnInconclusive };

    public IReadOnlyList<GateResult> Run() => [.. Judge.All([.. plan.Gates.SelectMany(gate => Hear(gate.Gate, gate.Metrics)).Select(_waivers.Excuse)]).Select(_waivers.Apply)];

    private IEnumerable<Hearing> Hear(Gate gate, IReadOnlyList<PlannedMetric> metrics)
    {
        if (gate.History is not null)
        {
            yield return Hearing.Settled(CollapseVerdict.Of(gate, trends));
            yield break;
        }

        if (gate.Coverage is not null)
        {
            yield return Hearing.Settled(CoverageVerdict.Of(gate, CoverageTable.Of(plan, measured)));
            yield break;
        }

        if (gate.Dimension is { } dimension)
        {
            var score = DimensionScore.Of(metrics.Select(metric => (metric.Metric, measured[metric].Measurement)));
            yield return Judge.Dimension(gate, score, baseline?.Score(dimension), baseline?.PinnedScore(dimension));
            yield break;
        }

        var judged = metrics.Where(metric => gate.Part is null || HasPart(metric, gate.Part)).ToArray();
        if (judged.Length == 0) throw UnknownPart(gate, metrics);

        foreach (var metric in judged)
        {
            var before = gate.ComparesWithBaseline ? baseline?.Of(metric.Info, metric.Options) : null;
            foreach (var share in _waivers.Split(gate, metric.Info.Id, measured[metric].Measurement))
            {
                yield return Judge.Metric(gate, metric.Info, share, before, _policy, syntheticRecords);
            }
        }
    }

    /// <summary>A metric that was not measured may have the part: its own reason is what the user needs to read.</summary>
    private bool HasPart(PlannedMetric metric, string part) =>
        measured[metric].Measurement is not Measurement.Score score || PartNames(score).Any(name => Glob.Matches(part, name));

    private AuditException UnknownPart(Gate gate, IReadOnlyList<PlannedMetric> metrics)
    {
        var known = metrics.Select(metric => measured[metric].Measurement).OfType<Measurement.Score>().SelectMany(PartNames);
        return new AuditException(
            DiagnosticCode.Manifest, $"{gate.Subject} has no part named '{PlainText.OneLine(gate.Part!)}'{Suggestion.For(gate.Part!, known)}", gate.Location);
    }

    private static IEnumerable<string> PartNames(Measurement.Score score) =>
        score.Parts.Select(part => part.Name).Concat(score.Skipped.Select(skipped => skipped.Name));
}
