using DataAuditor.Duplicates;
using DataAuditor.Metrics.Text.Diversity;

namespace DataAuditor.Curation;

/// <summary>The search for duplicates on its way through the records: it can be done only once it is known which records pass all else.</summary>
internal sealed record ShingleCollecting(NearDuplicateRate Rate) : RecordMetric<ShingledDocuments>(Rate.Info)
{
    public override IReadOnlyList<FieldNeed> Reads { get; } = [.. Rate.Reads.Select(need => need with { IsSparse = true })];

    /// <summary>What it collected; complete once the pass is over.</summary>
    public ShingledDocuments Documents { get; private set; } = Rate.Empty();

    public override ShingledDocuments Empty() => Rate.Empty();

    public override void Add(ShingledDocuments state, Sample sample, Evidence evidence) => Rate.Add(state, sample, evidence);

    public override Measurement Measure(ShingledDocuments state, MetricContext context)
    {
        Documents = state;
        return new Measurement.Score(Documents.Count);
    }
}
