using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Diversity;

/// <summary>How evenly phrases are used. Unlike Distinct-N it knows how often each recurs.</summary>
public sealed record EntN() : RecordMetric<NGramCounts>(Description)
{
    private static readonly MetricInfo Description = new("text.diversity.ent-n", "N-gram entropy", Modality.Text, Dimension.Diversity)
    {
        Summary = "Entropy of the corpus' n-gram frequencies in nats; none reaches over the end of a text.",
        Formula = @"-\sum_{w} p(w) \log p(w)",
        Source = "Zhang et al. 2018, Generating informative and diverse conversational responses via adversarial information maximization",
        Direction = Direction.Higher,
        Range = ValueRange.NonNegative,
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
        NGramDiversity.Measure(state, static spectrum => spectrum.Entropy(), "distinct-n-grams", "n-grams");
}
