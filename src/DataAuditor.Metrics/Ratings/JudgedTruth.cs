using DataAuditor.Models;

namespace DataAuditor.Metrics.Ratings;

/// <summary>Whether something holds of a record: its own field says so, or else a judge is asked.</summary>
/// <param name="Field">The role of the field.</param>
internal abstract record JudgedTruth(string Field) : ModelFeature<JudgeQuestion, JudgeAnswer>(ModelRoles.Judge)
{
    /// <summary>From here on the judge says yes rather than no.</summary>
    private const double Yes = 0.5;

    public FieldNeed Need => new(Field) { Model = this };

    public sealed override IReadOnlyList<JudgeQuestion>? Inputs(Sample sample) => sample.Has(Field) ? null : QuestionsOf(sample);

    /// <summary>Null where the judge came to no opinion, or could not be asked.</summary>
    public bool? ValueOf(Sample sample) => sample.Truth(Field) ?? (Of(sample) is [{ Error: null } opinion] ? opinion.Score >= Yes : null);

    /// <summary>What the judge is asked; null where the record lacks what it would be shown, none where that cannot be used.</summary>
    protected abstract IReadOnlyList<JudgeQuestion>? QuestionsOf(Sample sample);
}
