namespace DataAuditor.Metrics.Ratings;

/// <summary>How a judge or people rate records, in the field <c>judge_score</c>; without it a judge that is shown the record is asked.</summary>
public abstract record JudgedMetric(MetricInfo Info) : RatedMetric(Info)
{
    private protected sealed override FieldNeed Need => new(JudgedRating.Field) { Model = Rating };

    private protected abstract JudgedRating Rating { get; }

    private protected sealed override IReadOnlyList<double> RatingsOf(Sample sample) =>
        sample.Has(JudgedRating.Field) ? RatingsOf(sample, JudgedRating.Field) : Rating.RatingsOf(sample);
}
