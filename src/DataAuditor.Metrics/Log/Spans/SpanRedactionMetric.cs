using System.Text.Json.Serialization;
using DataAuditor.Metrics.Entities;

namespace DataAuditor.Metrics.Log.Spans;

/// <summary>How well the gold spans of lines were found, over those of all lines: precision, recall, or both in one.</summary>
public abstract record SpanRedactionMetric(MetricInfo Info) : RedactionMetric(Info)
{
    private static readonly FieldNeed[] Needed = [RedactedSpans.Gold, new(RedactedSpans.Given) { Or = [RedactedSpans.Anonymized, RedactedSpans.Line] }];

    [Option("When a redacted span is a gold one: exact, the same type, start and end; iou, the same type and an overlap of at least option 'iou'; any-type, such an overlap whatever the type.")]
    public SpanMatching Matching { get; init; } = SpanMatching.Exact;

    [Option("The least overlap: what both spans have over what either has.", Min = 0, Max = 1)]
    public double Iou { get; init; } = 0.5;

    [Option("What starts and ends count: code-points, as Python does, or utf16.")]
    public SpanOffsets Offsets { get; init; } = SpanOffsets.CodePoints;

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => Needed;

    private protected sealed override EntityMatches MatchesOf(Sample sample) => sample.Once(
        (typeof(SpanPairing), Matching, Iou, Offsets), sample => RedactedSpans.MatchesOf(sample, new SpanPairing(Matching, Iou), Offsets));

    private protected sealed override string? SourceOf(Sample sample) => RedactedSpans.SourceOf(sample);

    private protected sealed override string? ObstacleIn(RedactionScores state) => Ratio != RedactionRatio.Recall && state.Sources.ContainsKey(RedactedSpans.Anonymized)
        ? $"the field '{RedactedSpans.Anonymized}' says what of the gold spans is gone, and not what else: the field '{RedactedSpans.Given}' must say it"
        : null;

    private protected sealed override IEnumerable<string> NotesOn(RedactionScores state)
    {
        if (state.Sources.GetValueOrDefault(RedactedSpans.Line) is > 0 and var detected) yield return $"in {detected} records without '{RedactedSpans.Given}' what the built-in detectors find counts as redacted";
        if (state.Sources.GetValueOrDefault(RedactedSpans.Anonymized) is > 0 and var gone) yield return $"in {gone} records what no longer stands in '{RedactedSpans.Anonymized}' counts as redacted";
    }
}
