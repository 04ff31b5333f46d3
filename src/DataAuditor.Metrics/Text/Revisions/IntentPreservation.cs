using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Revisions;

/// <summary>Whether a revision keeps what the original was to say: the record's own field, or else a judge's opinion.</summary>
internal sealed record IntentPreservation() : ModelFeature<JudgeQuestion, JudgeAnswer>(ModelRoles.Judge)
{
    private const string Field = "intent_preserved";

    /// <summary>From here on the judge says yes rather than no.</summary>
    private const double Preserved = 0.5;

    public static IntentPreservation Instance { get; } = new();

    public static FieldNeed Need { get; } = new(Field) { Model = Instance };

    public override IReadOnlyList<JudgeQuestion>? Inputs(Sample sample) =>
        sample.Has(Field) || sample.Text("original") is not { } original || sample.Text("text") is not { } revised
            ? null
            : [new JudgeQuestion("intent-preserved.v1", [new("original", original), new("revised", revised)], ValueRange.Unit)];

    /// <summary>Of a record that meets <see cref="Need"/>; null where the judge came to no opinion.</summary>
    public static bool? ValueOf(Sample sample) => sample.Truth(Field) ?? OpinionOf(Instance.Of(sample)![0]);

    private static bool? OpinionOf(JudgeAnswer answer) => answer.Error is null ? answer.Score >= Preserved : null;
}
