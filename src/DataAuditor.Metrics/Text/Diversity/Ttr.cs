using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Diversity;

/// <summary>How rich the vocabulary is. Falls as texts grow in number, so that only corpora of about the same size compare.</summary>
public sealed record Ttr() : RecordMetric<NGramCounts>(Description)
{
    private static readonly MetricInfo Description = new("text.diversity.ttr", "Type-token ratio", Modality.Text, Dimension.Diversity)
    {
        Summary = "Distinct tokens among all tokens of the corpus.",
        Formula = @"\frac{|\text{Types}|}{|\text{Tokens}|}",
        Source = "Templin 1957, Certain language skills in children",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("How texts are cut into tokens; figures of different tokenizers do not compare.")]
    public Tokenization Tokenizer { get; init; } = Tokenization.Unicode;

    public override IReadOnlyList<FieldNeed> Reads => ["text"];

    public override object FoldKey() => NGramDiversity.FoldKey(n: 1, Tokenizer);

    public override NGramCounts Empty() => new(n: 1);

    public override void Add(NGramCounts state, Sample sample, Evidence evidence) => state.Add(TokenFingerprints.Of(sample, Tokenizer));

    public override Measurement Measure(NGramCounts state, MetricContext context) =>
        NGramDiversity.Measure(state, static spectrum => (double)spectrum.Distinct / spectrum.Total, "types", "tokens");
}
