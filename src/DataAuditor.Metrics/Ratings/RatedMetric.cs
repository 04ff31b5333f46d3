using System.Text.Json.Serialization;
using DataAuditor.Agreement;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Ratings;

/// <summary>How records are rated on a scale; several ratings of one are averaged first.</summary>
public abstract record RatedMetric(MetricInfo Info) : RecordMetric<RatingMeans>(Info)
{
    [Option("The lowest and the highest rating, as [low, high]; the score is how far up this scale the value is.")]
    public RatingScale Scale { get; init; } = RatingScale.FivePoints;

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => [Need];

    private protected abstract FieldNeed Need { get; }

    public sealed override double? ScoreOf(double value) => Scale.ShareOf(value);

    public sealed override RatingMeans Empty() => new();

    public sealed override void Add(RatingMeans state, Sample sample, Evidence evidence)
    {
        if (state.Add(RatingsOf(sample)) is { } mean && mean < Scale.Bounds.High) evidence.Show(sample, Scale.Bounds.High - mean, "the mean rating", mean);
    }

    public sealed override Measurement Measure(RatingMeans state, MetricContext context)
    {
        if (state.Records.Count == 0)
        {
            return state.LeftOut == 0
                ? new Measurement.Score(Scale.Bounds.Low) { Notes = ["there is no synthetic record: the worst value"] }
                : Measurement.NotMeasurable(state.LeftOut.NoRecord("no rating"));
        }

        return new Measurement.Score(state.Records.Mean)
        {
            Uncertainty = state.Records.Uncertainty?.Within(Scale.Bounds.Low, Scale.Bounds.High),
            Parts = state.Raters.Parts(MeasurementLevel.Ordinal),
            Skipped = state.Raters.Skipped,
            Notes = state.LeftOut.Notes("no rating"),
        };
    }

    /// <summary>Of a record that meets <see cref="Need"/>; none for one that nobody rated.</summary>
    private protected abstract IReadOnlyList<double> RatingsOf(Sample sample);

    /// <summary>The ratings of a field.</summary>
    private protected IReadOnlyList<double> RatingsOf(Sample sample, string role) =>
        Scale.Checked(sample, sample.RatingsOf(role), $"a rating of the field '{PlainText.OneLine(sample.NameOf(role))}'");
}
