using DataAuditor.Metrics.Ratings;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Revisions;

/// <summary>Whether a revision keeps what the original was to say.</summary>
internal sealed record IntentPreservation() : JudgedTruth("intent_preserved")
{
    public static IntentPreservation Instance { get; } = new();

    protected override IReadOnlyList<JudgeQuestion>? QuestionsOf(Sample sample) => sample.Text("original") is not { } original || sample.Text("text") is not { } revised
        ? null
        : [new JudgeQuestion("intent-preserved.v1", [new("original", original), new("revised", revised)], ValueRange.Unit)];
}
