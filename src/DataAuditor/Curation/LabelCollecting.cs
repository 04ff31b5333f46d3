using DataAuditor.Metrics.Text.Classifiers;
using DataAuditor.Metrics.Text.Faithfulness;

namespace DataAuditor.Curation;

/// <summary>The review of labels on its way through the records.</summary>
internal sealed record LabelCollecting(LabelAgreement Agreement) : RecordMetric<LabelledTexts>(Agreement.Info)
{
    public override IReadOnlyList<FieldNeed> Reads => Agreement.Reads;

    /// <summary>What the records say; null until the pass is over.</summary>
    public LabelReview? Review { get; private set; }

    public override LabelledTexts Empty() => Agreement.Empty();

    public override void Add(LabelledTexts state, Sample sample, Evidence evidence) => Agreement.Add(state, sample, evidence);

    public override Measurement Measure(LabelledTexts state, MetricContext context)
    {
        Review = Agreement.Review(state, context);
        return Review.Obstacle is { } obstacle ? Measurement.NotMeasurable(obstacle) : new Measurement.Score(Review.Proposals.Count);
    }
}
