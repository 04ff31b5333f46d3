using System.Text.Json.Nodes;
using DataAuditor.Catalog;
using DataAuditor.Gates;

namespace DataAuditor.Reports;

/// <summary>A gate's result beside the measurement that it judged, as reports show it.</summary>
internal sealed record JudgedGate(GateResult Result, ReportMeasurement? Measurement)
{
    public Gate Gate => Result.Gate;

    public Tone Tone => Result.Blocks ? Tone.Failed : Result.Warns ? Tone.Warned : Tone.Passed;

    public string Verdict => Result.Verdict switch
    {
        Gates.Verdict.Passed => "Passed",
        _ when Result.Waiver is not null => "Waived",
        Gates.Verdict.Failed => Result.Blocks ? "Failed" : "Warning",
        Gates.Verdict.Inconclusive => "Inconclusive",
        _ => "Not measurable",
    };

    /// <summary>The metric's published name, or the dimension's score.</summary>
    public string Title => Measurement?.Name
        ?? (Gate.Dimension is { } dimension ? $"{dimension} score" : Gate.History is { } alarm ? $"{alarm} over rounds" : Gate.Coverage is not null ? "Coverage" : Result.Subject);

    public GateBounds Bounds => GateBounds.Of(this);

    public string Limit => GateLimits.Describe(Result);

    /// <summary>The parts that the gate is about, worst first.</summary>
    public IEnumerable<ReportPart> WorstParts => Measurement is null
        ? []
        : PartOrder.WorstFirst(Measurement.Parts.Where(IsAboutPart), Measurement.Direction, Gate);

    public IEnumerable<ReportExhibit> Evidence => Measurement is null
        ? []
        : Measurement.Evidence.Where(exhibit => Gate.Part is null || (exhibit.Part is { } part && Glob.Matches(Gate.Part, part)));

    public static JudgedGate Of(GateResult result, AuditReport report) => new(result, Judged(result, report.Measurements));

    /// <summary>Failed gates first, then warnings, the most suspicious first, then the rest; in the manifest's order within each.</summary>
    public static IReadOnlyList<JudgedGate> WorstFirst(AuditResult result) =>
        [.. result.Gates.Select(gate => Of(gate, result.Report)).OrderBy(gate => gate.Tone).ThenBy(gate => gate.Tone is Tone.Warned ? gate.Result.QValue ?? 0 : 0)];

    private bool IsAboutPart(ReportPart part) => Gate.IsAbout(part.Name, part.IsReference);

    private static ReportMeasurement? Judged(GateResult gate, IReadOnlyList<ReportMeasurement> measurements)
    {
        ReportMeasurement[] candidates = [.. measurements.Where(measurement => measurement.Metric == gate.Subject)];
        return candidates.Length <= 1
            ? candidates.FirstOrDefault()
            : Array.Find(candidates, candidate => JsonNode.DeepEquals(candidate.Options, gate.Gate.Options ?? []))
                ?? Array.Find(candidates, candidate => candidate.Value.Equals(gate.Value))
                ?? candidates[0];
    }
}
