using System.Text.Json.Serialization;
using DataAuditor.Agreement;
using DataAuditor.Metrics.Ratings;
using DataAuditor.Metrics.Reasoning.Judges;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Fidelity;

/// <summary>How good answers are by the criteria of a rubric.</summary>
public sealed record JudgeQuality() : RecordMetric<RubricMeans>(Description)
{
    private static readonly MetricInfo Description = new("reasoning.fidelity.judge-quality", "Rubric quality", Modality.Reasoning, Dimension.Fidelity)
    {
        Summary = "Mean over records of the mean rating by the criteria of a rubric, as people or a judge rate; parts: each criterion, and how far several raters agree.",
        Formula = @"\frac{1}{M} \sum_{m=1}^{M} \text{score}_{i,m}",
        Source = "Zheng et al. 2023, MT-Bench; Krippendorff 2011 for the raters",
        Direction = Direction.Higher,
        PartNoun = "criterion",
        Needs = Needs.None,
    };

    [Option("The lowest and the highest rating, as [low, high]; the score is how far up this scale the value is.")]
    public RatingScale Scale { get; init; } = RatingScale.FivePoints;

    [Option("What a judge is asked about, one criterion at a time, where records have no rubric.")]
    public IReadOnlyList<string> Criteria { get; init; } = ["coherence", "faithfulness", "factuality"];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [Rubric.Need];

    private RubricScores Rubric => new(Criteria, Scale);

    public bool Equals(JudgeQuality? other) => other is not null && Scale == other.Scale && Criteria.SequenceEqual(other.Criteria, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Scale, Criteria.Count);

    public override double? ScoreOf(double value) => Scale.ShareOf(value);

    public override RubricMeans Empty() => new();

    public override void Add(RubricMeans state, Sample sample, Evidence evidence)
    {
        if (Rubric.Of(sample, out var error) is not { } ratings)
        {
            state.LeaveOut();
            evidence.Add(new Exhibit(sample.Index, 0, $"the judge came to no opinion: {PlainText.OneLine(error!)}"));
            return;
        }

        if (state.Add(ratings) is { } mean && mean < Scale.Bounds.High) evidence.Show(sample, Scale.Bounds.High - mean, "the mean rating", mean);
    }

    public override Measurement Measure(RubricMeans state, MetricContext context)
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
            Parts = [.. state.Criteria.States.Select(PartOf), .. state.Raters.Parts(MeasurementLevel.Ordinal)],
            Skipped = state.Raters.Skipped,
            Notes = [.. state.LeftOut.Notes("no rating"), .. state.Criteria.TooMany("criteria")],
        };
    }

    private Part PartOf(KeyValuePair<string, Moments> criterion) =>
        new(criterion.Key, criterion.Value.Mean) { Uncertainty = criterion.Value.Uncertainty?.Within(Scale.Bounds.Low, Scale.Bounds.High) };
}
