using DataAuditor.Metrics.Text.Classifiers;
using DataAuditor.Metrics.Text.Faithfulness;

namespace DataAuditor.Curation;

/// <summary>The review of labels on its way through the records.</summary>
/// <param name="Proposes">Whether it goes on to proposals; else it says only whether there can be any.</param>
internal sealed record LabelCollecting(LabelAgreement Agreement, bool Proposes) : RecordMetric<LabelledTexts>(Agreement.Info)
{
    public override IReadOnlyList<FieldNeed> Reads => Agreement.Reads;

    /// <summary>What the records say; null until the pass is over.</summary>
    public LabelReview? Review { get; private set; }

    public override LabelledTexts Empty() => Agreement.Empty();

    public override void Add(LabelledTexts state, Sample sample, Evidence evidence) => Agreement.Add(state, sample, evidence);

    public override Measurement Measure(LabelledTexts state, MetricContext context)
    {
        if (Agreement.ObstacleOf(state) is { } obstacle) return Measurement.NotMeasurable(obstacle);

        if (Proposes) Review = Agreement.Review(state, context);
        return new Measurement.Score(state.Count);
    }
}
