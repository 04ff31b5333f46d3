using System.Text.Json.Serialization;
using DataAuditor.Agreement;
using DataAuditor.Metrics.Ratings;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Log.Ratings;

/// <summary>How people rate lines by one question; several raters of a line are averaged.</summary>
/// <param name="Field">The role of the ratings; <c>rating</c> where a record has only one question.</param>
public abstract record LikertMetric(MetricInfo Info, string Field) : RecordMetric<RatingMeans>(Info)
{
    private const string OnlyQuestion = "rating";

    [Option("The lowest and the highest rating, as [low, high]; the score is how far up this scale the value is.")]
    public RatingScale Scale { get; init; } = RatingScale.FivePoints;

    [JsonIgnore]
    public string Field { get; } = Field;

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => [new FieldNeed(Field) { Or = [OnlyQuestion] }];

    public sealed override double? ScoreOf(double value) => Scale.ShareOf(value);

    public sealed override RatingMeans Empty() => new();

    public sealed override void Add(RatingMeans state, Sample sample, Evidence evidence)
    {
        var role = sample.Has(Field) ? Field : OnlyQuestion;
        var ratings = Scale.Checked(sample, sample.RatingsOf(role), $"a rating of the field '{PlainText.OneLine(sample.NameOf(role))}'");
        if (state.Add(ratings) is { } mean && mean < Scale.Bounds.High) evidence.Show(sample, Scale.Bounds.High - mean, "the mean rating", mean);
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
}
