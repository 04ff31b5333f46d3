using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Dialogues;

/// <summary>How well a response belongs to its context: the record's own score, on any scale, or else a model's probability.</summary>
internal sealed record DialogueRelevance() : ModelFeature<TextPair, double>(ModelRoles.DialogueRelevance)
{
    private const string Field = "unreferenced_score";

    public static DialogueRelevance Instance { get; } = new();

    public static FieldNeed Need { get; } = new(Field) { Model = Instance };

    public override IReadOnlyList<TextPair>? Inputs(Sample sample) =>
        sample.Has(Field) || sample.Text("text") is not { } text ? null : [new TextPair(DialogueContext.Of(sample), text)];

    /// <summary>Of a record that meets <see cref="Need"/>.</summary>
    public static double ValueOf(Sample sample) => sample.Number(Field) ?? Instance.Of(sample)![0];
}
