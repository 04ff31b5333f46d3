using System.Text.Json.Serialization;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Metrics.Text.Classifiers;

namespace DataAuditor.Metrics.Text.Utility;

/// <summary>How well a text classifier trained on synthetic records labels real ones.</summary>
public sealed record TstrAccuracy() : RecordMetric<LabelledCorpora>(Description)
{
    private static readonly Comparison Comparison = new(Direction.Higher);

    private static readonly MetricInfo Description = new("text.utility.tstr-accuracy", "Train on synthetic, test on real: accuracy", Modality.Text, Dimension.Utility)
    {
        Summary = "Share of real texts whose label a classifier predicts that was trained on the synthetic texts; beside it that of a classifier trained on real ones.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \mathbb{1}[f_{\text{syn}}(x_i) = y_i]",
        Source = "Esteban, Hyland and Rätsch 2017",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        AlsoReads = Needs.Holdout,
    };

    [Option("What the classifier sees: hashed words and pairs of words, or the embedding.")]
    public TextFeatures Features { get; init; } = TextFeatures.Hashed;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => LabelledText.NeedsOf(Features);

    public override LabelledCorpora Empty() => new();

    public override void Add(LabelledCorpora state, Sample sample, Evidence evidence) => state[sample.Role].Add(LabelledText.Of(sample, Features));

    public override Measurement Measure(LabelledCorpora state, MetricContext context)
    {
        var (training, test, note) = state.RealParts(context);
        if (test.Count == 0) return Measurement.NotMeasurable("there is no real record to test on");
        if (LabelledCorpora.ObstacleOf(training) is { } obstacle) return Measurement.NotMeasurable($"the real labels to train on are {obstacle}");

        var synthetic = state[Role.Synthetic].Sample();
        if ((LabelledCorpora.RefusalOf(training) ?? LabelledCorpora.RefusalOf(synthetic)) is { } refusal) return Measurement.NotMeasurable(refusal);

        var untaught = LabelledCorpora.ObstacleOf(synthetic);
        var byReal = Hits(training, test, context);
        var bySynthetic = untaught is null ? Hits(synthetic, test, context) : new bool[test.Count];
        return Score(bySynthetic, byReal, context) with
        {
            Notes = [.. untaught is null ? [] : new[] { $"the synthetic labels are {untaught}, from which nothing can be learnt: the worst value" }, .. note, .. state.Notes],
        };
    }

    private static bool[] Hits(IReadOnlyList<LabelledText> training, IReadOnlyList<LabelledText> test, MetricContext context) =>
        [.. TextClassifier.Fit(training, context).Predict(test).Zip(test, static (predicted, text) => predicted == text.Label)];

    private static Measurement.Score Score(bool[] bySynthetic, bool[] byReal, MetricContext context)
    {
        int synthetic = bySynthetic.Count(static hit => hit), real = byReal.Count(static hit => hit), tests = byReal.Length;
        var intervals = Bootstrap.Percentile(
            tests,
            Comparison.Statistics,
            (drawn, values) => Comparison.Fill(values, Drawn(bySynthetic, drawn), Drawn(byReal, drawn)),
            context.Random("bootstrap"),
            context.Threads,
            cancellation: context.Cancellation);
        return new Measurement.Score((double)synthetic / tests)
        {
            Uncertainty = BinomialInterval.Wilson(synthetic, tests),
            Parts = [.. Comparison.Parts((double)synthetic / tests, (double)real / tests, intervals)],
        };
    }

    private static double Drawn(bool[] hits, ReadOnlySpan<int> drawn)
    {
        var sum = 0.0;
        for (var test = 0; test < hits.Length; test++) sum += hits[test] ? drawn[test] : 0;
        return sum / hits.Length;
    }
}
