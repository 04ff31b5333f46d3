using System.Text.Json.Serialization;
using DataAuditor.Metrics.Log.Detection;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Log.Privacy;

/// <summary>What anonymisation takes from the detection of anomalies.</summary>
public sealed record AnonymizationCost() : DetectionMetric(Description)
{
    private static readonly string[] Both = ["line", "anonymized"];

    private static readonly MetricInfo Description = new("log.privacy.anonymization-cost", "Cost of anonymisation to anomaly detection", Modality.Log, Dimension.Privacy)
    {
        Summary = "How much worse windows of lines are told anomalous or normal after the lines were anonymised; parts: both values of each detector.",
        Formula = @"\Delta_{\mathcal{M}} = \mathcal{M}(f(\mathcal{D})) - \mathcal{M}(f(\mathcal{D}_{\text{anon}}))",
        Source = "Huo et al. 2023; detectors: Xu et al. 2009, He et al. 2016, Liu, Ting and Zhou 2008",
        Direction = Direction.Lower,
        Range = new ValueRange(-1, 1),
        Needs = Needs.None,
        AlsoReads = Needs.Holdout,
        PartNoun = "detector",
    };

    private static readonly FieldNeed[] Needed = [new(Both[0]) { MayBeNull = true }, new(Both[1]) { MayBeNull = true }, Anomaly];

    [Option("Whether a detector that was trained on the original lines meets anonymised ones, or one that was trained on them too.")]
    public AnonymizationProtocol Protocol { get; init; } = AnonymizationProtocol.Swap;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    private protected override string[] Texts => Both;

    private protected override string? Template => null;

    public override Measurement Measure(LabelledLogs state, MetricContext context)
    {
        if (state[Role.Synthetic].Count == 0) return Info.WorstFor("there is no synthetic line");

        var templates = state.Templates(context.Cancellation);
        List<LogWindow> Windows(Role role, int text) => state[role].Windows(templates[role], text, Window);
        List<LogWindow> original = Windows(Role.Synthetic, 0), anonymized = Windows(Role.Synthetic, 1);
        var hasHoldout = state[Role.Holdout].Count > 0;
        var isTested = hasHoldout ? new bool[original.Count] : LabelledLogs.DrawTests(original, context);
        List<LogWindow> Of(List<LogWindow> windows, bool tested) => [.. windows.Where((_, at) => isTested[at] == tested)];
        var training = Of(original, tested: false);
        var tested = hasHoldout ? Windows(Role.Holdout, 0) : Of(original, tested: true);
        var testedAfter = hasHoldout ? Windows(Role.Holdout, 1) : Of(anonymized, tested: true);
        if (tested.Count == 0) return Measurement.NotMeasurable("there is no window of lines to test on");
        if (AnomalyDetection.OneClassOf(tested) is { } oneClass) return Measurement.NotMeasurable($"the windows to be tested are {oneClass}");
        if (AnomalyDetection.ObstacleOf(training, Detector) is { } obstacle) return Measurement.NotMeasurable($"the windows to train on are {obstacle}");

        var detectors = DetectorsFor(training).Select(detector =>
        {
            var before = AnomalyDetection.Train(training, detector, context);
            var after = Protocol is AnonymizationProtocol.Swap ? before : AnomalyDetection.Train(Of(anonymized, tested: false), detector, context);
            return new AlarmPair(NameOf(detector), before(tested), after(testedAfter));
        });
        var comparison = new AlarmComparison([.. tested.Select(static window => window.IsAnomalous)], Measured, "original", "anonymized");
        return comparison.Score([.. detectors], sign: -1, context) with
        {
            Notes = [$"trained on {training.Count} windows of lines, tested on {tested.Count}{(hasHoldout ? "" : " that were drawn at random")}", .. state.Notes],
        };
    }
}
