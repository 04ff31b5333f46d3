using DataAuditor.Models;

namespace DataAuditor.Metrics.Ratings;

/// <summary>A judge's rating of records that have none of their own.</summary>
internal abstract record JudgedRating(RatingScale Scale) : ModelFeature<JudgeQuestion, JudgeAnswer>(ModelRoles.Judge)
{
    public const string Field = "judge_score";

    public sealed override IReadOnlyList<JudgeQuestion>? Inputs(Sample sample) => sample.Has(Field) ? null : QuestionsOf(sample);

    /// <summary>The judge's rating, the mean over all that it was asked; none where it came to no opinion of one of them, or could not be asked.</summary>
    public IReadOnlyList<double> RatingsOf(Sample sample) =>
        Of(sample) is { Count: > 0 } opinions && opinions.All(static opinion => opinion.Error is null) ? [opinions.Average(static opinion => opinion.Score)] : [];

    /// <summary>What the judge is asked; null where the record lacks what it would be shown, none where that cannot be used.</summary>
    protected abstract IReadOnlyList<JudgeQuestion>? QuestionsOf(Sample sample);
}
