using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.VideoText.Utility;

/// <summary>How many videos do what their plan says.</summary>
public sealed record ControlSuccess() : RecordMetric<RecordShares>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("video-text.utility.control-success", "Control success", Modality.VideoText, Dimension.Utility)
    {
        Summary = "Share of plans that the video made from them fulfils, as checkers, people or a judge say.",
        Formula = @"\mathcal{U}_{\text{Control}} = \frac{1}{|P|} \sum_{p_j \in P} \mathbb{I}(\text{eval}_{\text{task}}(v_{\text{out}}^{(j)}, p_j) = \text{true})",
        Source = "Lin et al. 2024, VideoDirectorGPT",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private const string Fault = "the video does not fulfil its plan";

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [PlanFulfilment.Instance.Need];

    public override RecordShares Empty() => new();

    public override void Add(RecordShares state, Sample sample, Evidence evidence)
    {
        var isFulfilled = PlanFulfilment.Instance.ValueOf(sample);
        state.Add(isFulfilled);
        if (isFulfilled is false && evidence.Wants(sample.Index, 1)) evidence.Add(new Exhibit(sample.Index, 1, Fault));
    }

    /// <summary>A plan that is not fulfilled.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        if (PlanFulfilment.Instance.ValueOf(sample) is false) yield return new RecordFault(Fault);
    }

    public override Measurement Measure(RecordShares state, MetricContext context) => state.MeasureJudged(Info);
}
