using DataAuditor.Duplicates;
using DataAuditor.Metrics.Text.Duplicates;

namespace DataAuditor.Metrics.Text.Diversity;

/// <summary>How many texts say again, nearly word for word, what an earlier one says: what curation takes out.</summary>
public sealed record NearDuplicateRate() : RecordMetric<ShingledDocuments>(Description)
{
    private static readonly MetricInfo Description = new("text.diversity.near-duplicate-rate", "Near-duplicate rate", Modality.Text, Dimension.Diversity)
    {
        Summary = "Share of texts that are the same as, or a near-duplicate of, an earlier text that is none itself; candidates by MinHash, then compared exactly.",
        Formula = @"\frac{|\{i : \exists j < i, j \text{ kept}, J(S_n(t_i), S_n(t_j)) \ge \tau\}|}{N}",
        Source = "Broder 1997, On the resemblance and containment of documents; Lee et al. 2022, Deduplicating training data makes language models better",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("The least Jaccard similarity of two near-duplicates' shingles.", Min = 0.05, Max = 1)]
    public double Jaccard { get; init; } = 0.8;

    [Option("Words of a shingle.", Min = 1, Max = 16)]
    public int N { get; init; } = 5;

    public override IReadOnlyList<FieldNeed> Reads => ["text"];

    public override ShingledDocuments Empty() => new(Jaccard);

    public override void Add(ShingledDocuments state, Sample sample, Evidence evidence) => state.Add(TextShingles.Of(sample, N, state.Hashes));

    public override Measurement Measure(ShingledDocuments state, MetricContext context) => DuplicateRate.Of(state, "text", context.Cancellation);
}
