using System.Text.Json.Serialization;
using DataAuditor.Graphs;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Graph.NodeClassification;

/// <summary>
/// How well the nodes of a fixed split are classified by a model that was trained with the synthetic graphs, beside one that was not:
/// recorded <c>predictions</c>, or a classifier of its own where no synthetic record has any.
/// </summary>
public abstract record NodeLabelling(MetricInfo Info) : RecordMetric<LabelledGraphs>(Info)
{
    private static readonly FieldNeed[] Needed = [RecordGraph.Need, "nodes", "labels"];

    [Option("How many times the classifier averages each node's features with those of its neighbours.", Min = 0, Max = 10)]
    public int Hops { get; init; } = 2;

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => Needed;

    public sealed override object FoldKey() => typeof(LabelledGraphs);

    public sealed override LabelledGraphs Empty() => new();

    public sealed override void Add(LabelledGraphs state, Sample sample, Evidence evidence) => state.Add(sample);

    public sealed override Measurement Measure(LabelledGraphs state, MetricContext context) => state.Predictions(Hops, context) switch
    {
        PredictionOutcome.Predicted(var predictions) => Score(predictions, state.Unreadable, context),
        PredictionOutcome.Worst(var reason) => Info.WorstFor(reason),
        PredictionOutcome.Impossible(var reason) => Measurement.NotMeasurable(reason),
        var other => throw new InvalidOperationException($"{other} is no outcome of predicting."),
    };

    private protected abstract double Of(ConfusionMatrix matrix);

    /// <param name="resampled">What resamples of the nodes show.</param>
    private protected virtual Uncertainty? UncertaintyOf(ConfusionMatrix matrix, Uncertainty? resampled) => resampled;

    /// <summary>Further readings of the same predictions.</summary>
    private protected abstract IEnumerable<Part> Readings(ConfusionMatrix matrix, IReadOnlyList<string> labels);

    private Measurement.Score Score(NodePredictions predictions, long unreadable, MetricContext context)
    {
        string[] labels = [.. predictions.Truth.Concat(predictions.With.Concat(predictions.Without ?? []).OfType<string>()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int[] Places(string?[] names) => [.. names.Select(name => name is null ? -1 : Array.BinarySearch(labels, name, StringComparer.Ordinal))];
        int[] truth = Places(predictions.Truth), with = Places(predictions.With), once = [.. Enumerable.Repeat(1, predictions.Truth.Length)];
        var without = predictions.Without is null ? null : Places(predictions.Without);

        // Both models are tested on the same nodes: each resample is of both.
        var intervals = Bootstrap.Percentile(truth.Length, 3, Fill, context.Random("bootstrap"), context.Threads, context.Cancellation);
        var values = new double[3];
        Fill(once, values);
        var matrix = new ConfusionMatrix(truth, with, once, labels.Length);
        return new Measurement.Score(values[0])
        {
            Uncertainty = UncertaintyOf(matrix, intervals[0]),
            Parts =
            [
                .. Readings(matrix, labels),
                .. without is null ? Array.Empty<Part>()
                    :
                    [
                        new Part("without synthetic graphs", values[1]) { Uncertainty = intervals[1], IsReference = true },
                        new Part("gain", values[2]) { Uncertainty = intervals[2], IsReference = true },
                    ],
            ],
            Skipped = without is null ? [new SkippedPart("without synthetic graphs", "there are no predictions of the same nodes without them")] : [],
            Notes = [.. predictions.Notes, .. unreadable.Notes("no readable graph")],
        };

        void Fill(ReadOnlySpan<int> drawn, Span<double> statistics)
        {
            statistics[0] = Of(new ConfusionMatrix(truth, with, drawn, labels.Length));
            statistics[1] = without is null ? double.NaN : Of(new ConfusionMatrix(truth, without, drawn, labels.Length));
            statistics[2] = statistics[0] - statistics[1];
        }
    }
}
