using System.Text.Json.Serialization;
using DataAuditor.Metrics.VideoText.Intervals;

namespace DataAuditor.Metrics.VideoText.Validity;

/// <summary>How often the part of a video that a text is about is among the first ones predicted.</summary>
public sealed record RecallAtK() : RecordMetric<RecallTally>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("video-text.validity.recall-at-k", "Temporal recall at K", Modality.VideoText, Dimension.Validity)
    {
        Summary = "Share of records one of whose first K predicted intervals overlaps the true one by at least δ (intersection over union; a moment that is predicted exactly has 1); parts: the usual K and δ, their means over δ, and the mean overlap of the first prediction.",
        Formula = @"\text{R@K}(\delta) = \frac{1}{|\mathcal{M}|} \sum_{i} \mathbb{I}\left(\max_{1 \leq j \leq K} \text{IoU}(T_{\text{pred},i}^{(j)}, T_{\text{gt},i}) \geq \delta\right)",
        Source = "Gao et al. 2017, TALL: Temporal Activity Localization via Language Query",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("How many of the predicted intervals count, the first ones (K).", Min = 1, Max = 1000)]
    public int K { get; init; } = 1;

    [Option("The least overlap of a hit (δ), which may be met exactly.", Min = 0.01, Max = 1)]
    public double Iou { get; init; } = 0.5;

    [Option("Whether predictions that overlap a better one by more than δ − 0.05 are left out first, as in the evaluation of TALL.")]
    public bool Suppression { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => RankedIntervals.Needs;

    public override RecallTally Empty() => new(K, Iou, Suppression);

    public override void Add(RecallTally state, Sample sample, Evidence evidence)
    {
        var intervals = RankedIntervals.Of(sample);
        state.Add(intervals);
        if (Best(intervals) is var best && best < Iou && evidence.Wants(sample.Index, 1 - best)) evidence.Add(new Exhibit(sample.Index, 1 - best, Describe(intervals, best)));
    }

    /// <summary>An interval that is not found.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        var intervals = RankedIntervals.Of(sample);
        if (Best(intervals) is var best && best < Iou) yield return new RecordFault(Describe(intervals, best));
    }

    public override Measurement Measure(RecallTally state, MetricContext context) => state.Measure(Info);

    private double Best(RankedIntervals intervals) => intervals.BestOf(K, Suppression ? Iou : null);

    private string Describe(RankedIntervals intervals, double best) => intervals.Predicted.Count == 0
        ? $"nothing is predicted for {intervals.Gold}"
        : $"{(K == 1 ? $"{intervals.Predicted[0]} overlaps" : $"the best of the first {K} predictions overlaps")} {intervals.Gold} by {Number.Format(best)}";
}
