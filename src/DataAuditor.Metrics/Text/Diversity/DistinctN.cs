using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Diversity;

/// <summary>How seldom phrases recur. Falls as texts grow in number, so that only corpora of about the same size compare.</summary>
public sealed record DistinctN() : RecordMetric<NGramCounts>(Description)
{
    private static readonly MetricInfo Description = new("text.diversity.distinct-n", "Distinct-N", Modality.Text, Dimension.Diversity)
    {
        Summary = "Distinct n-grams among all n-grams of the corpus; none reaches over the end of a text.",
        Formula = @"\frac{|\text{Unique } n\text{-grams}|}{|\text{Total } n\text{-grams}|}",
        Source = "Li et al. 2016, A diversity-promoting objective function for neural conversation models",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("Tokens of an n-gram.", Min = 1, Max = 16)]
    public int N { get; init; } = 2;

    [Option("How texts are cut into tokens; figures of different tokenizers do not compare.")]
    public Tokenization Tokenizer { get; init; } = Tokenization.Unicode;

    public override IReadOnlyList<FieldNeed> Reads => ["text"];

    public override object FoldKey() => NGramDiversity.FoldKey(N, Tokenizer);

    public override NGramCounts Empty() => new(N);

    public override void Add(NGramCounts state, Sample sample, Evidence evidence) => state.Add(TokenFingerprints.Of(sample, Tokenizer));

    public override Measurement Measure(NGramCounts state, MetricContext context) =>
        NGramDiversity.Measure(state, static spectrum => (double)spectrum.Distinct / spectrum.Total, "distinct-n-grams", "n-grams");
}
