using System.Text.Json.Serialization;
using DataAuditor.Metrics.Log.Detection;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Log.Utility;

/// <summary>What synthetic lines add to the training of an anomaly detector.</summary>
public sealed record TaskDelta() : DetectionMetric(Description)
{
    private const string Recorded = "recorded predictions";

    private static readonly MetricInfo Description = new("log.utility.task-delta", "Gain of anomaly detection by synthetic logs", Modality.Log, Dimension.Utility)
    {
        Summary = "How much better windows of real lines are told anomalous or normal by a detector trained on real and synthetic windows than by one trained on real ones alone; parts: both values of each detector.",
        Formula = @"\Delta_{\mathcal{M}} = \mathcal{M}(f(\mathcal{D}_{\text{real}} \cup \mathcal{D}_{\text{syn}})) - \mathcal{M}(f(\mathcal{D}_{\text{real}}))",
        Source = "Huo et al. 2023; detectors: Xu et al. 2009, He et al. 2016, Liu, Ting and Zhou 2008",
        Direction = Direction.Higher,
        Range = new ValueRange(-1, 1),
        AlsoReads = Needs.Holdout,
        PartNoun = "detector",
    };

    private static readonly FieldNeed[] Needed = [new("line") { Or = ["template", "prediction_real"], MayBeNull = true }, Anomaly];

    private static readonly string[] OnlyLine = ["line"];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    private protected override string[] Texts => OnlyLine;

    private protected override string Template => "template";

    public override Measurement Measure(LabelledLogs state, MetricContext context)
    {
        if (state[Role.Synthetic].Count == 0) return Info.WorstFor("there is no synthetic line");
        if (state.IsMixed) return Measurement.NotMeasurable("some records have a template and others only a line, which do not compare");

        var templates = state.Templates(context.Cancellation);
        List<LogWindow> Windows(Role role) => state[role].Windows(templates[role], text: 0, Window);
        List<LogWindow> real = Windows(Role.Real), holdout = Windows(Role.Holdout);
        List<LogWindow> predicted = [.. (holdout.Count > 0 ? holdout : real).Where(static window => window.Marks.HasFlag(LineMarks.Predicted))];
        return predicted.Count > 0
            ? OfPredictions(predicted, state, context)
            : OfDetectors(real, holdout, Windows(Role.Synthetic), state, context);
    }

    private Measurement OfPredictions(List<LogWindow> tested, LabelledLogs state, MetricContext context)
    {
        if (AnomalyDetection.OneClassOf(tested) is { } obstacle) return Measurement.NotMeasurable($"the windows with predictions are {obstacle}");

        var pair = new AlarmPair(Recorded, Alarms(tested, LineMarks.AlarmOfReal), Alarms(tested, LineMarks.AlarmOfAugmented));
        return Score(tested, [pair], context) with { Notes = [.. state.Notes] };
    }

    private Measurement OfDetectors(List<LogWindow> real, List<LogWindow> holdout, List<LogWindow> synthetic, LabelledLogs state, MetricContext context)
    {
        var isTested = holdout.Count > 0 ? new bool[real.Count] : LabelledLogs.DrawTests(real, context);
        List<LogWindow> training = [.. real.Where((_, at) => !isTested[at])];
        List<LogWindow> tested = holdout.Count > 0 ? holdout : [.. real.Where((_, at) => isTested[at])];
        if (tested.Count == 0) return Measurement.NotMeasurable("there is no window of real lines to test on");
        if (AnomalyDetection.OneClassOf(tested) is { } oneClass) return Measurement.NotMeasurable($"the windows to be tested are {oneClass}");
        if (AnomalyDetection.ObstacleOf(training, Detector) is { } obstacle) return Measurement.NotMeasurable($"the windows of real lines to train on are {obstacle}");

        var detectors = DetectorsFor(training).Select(detector => new AlarmPair(
            NameOf(detector),
            AnomalyDetection.Train(training, detector, context)(tested),
            AnomalyDetection.Train([.. training, .. synthetic], detector, context)(tested)));
        return Score(tested, [.. detectors], context) with
        {
            Notes =
            [
                $"trained on {training.Count} windows of real and {synthetic.Count} of synthetic lines, tested on {tested.Count}",
                .. holdout.Count > 0 ? [] : new[] { "there is no holdout: windows of real lines were drawn at random to test on, and synthetic lines that were made of them may give them away" },
                .. state.Notes,
            ],
        };
    }

    private Measurement.Score Score(List<LogWindow> tested, IReadOnlyList<AlarmPair> detectors, MetricContext context) =>
        new AlarmComparison([.. tested.Select(static window => window.IsAnomalous)], Measured, "real", "real and synthetic").Score(detectors, sign: 1, context);

    private static bool[] Alarms(List<LogWindow> tested, LineMarks mark) => [.. tested.Select(window => window.Marks.HasFlag(mark))];
}
