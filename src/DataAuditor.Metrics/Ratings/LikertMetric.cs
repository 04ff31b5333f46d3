using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Ratings;

/// <summary>How people rate records by one question; several raters of a record are averaged.</summary>
/// <param name="Field">The role of the ratings; <c>rating</c> where a record has only one question.</param>
public abstract record LikertMetric(MetricInfo Info, string Field) : RatedMetric(Info)
{
    private const string OnlyQuestion = "rating";

    [JsonIgnore]
    public string Field { get; } = Field;

    private protected sealed override FieldNeed Need => new(Field) { Or = [OnlyQuestion] };

    private protected sealed override IReadOnlyList<double> RatingsOf(Sample sample) => RatingsOf(sample, sample.Has(Field) ? Field : OnlyQuestion);
}
