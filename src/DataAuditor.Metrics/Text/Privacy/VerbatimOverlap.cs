using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Privacy;

/// <summary>Whether synthetic texts repeat passages of the real ones word for word.</summary>
public sealed record VerbatimOverlap() : RecordMetric<NGramOverlap>(Description)
{
    private static readonly MetricInfo Description = new("text.privacy.verbatim-overlap", "Verbatim overlap", Modality.Text, Dimension.Privacy)
    {
        Summary = "Share of synthetic texts that have a run of n tokens or more in common with a real one.",
        Formula = @"\frac{|\{y : G_n(y) \cap G_n(D_{\text{real}}) \neq \emptyset\}|}{|D_{\text{syn}}|}",
        Source = "Brown et al. 2020, Language models are few-shot learners (appendix C)",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.Real,
    };

    [Option("Tokens of the shortest run that counts.", Min = 1, Max = 1000)]
    public int N { get; init; } = 13;

    [Option("How texts are cut into tokens; figures of different tokenizers do not compare.")]
    public Tokenization Tokenizer { get; init; } = Tokenization.Unicode;

    public override IReadOnlyList<FieldNeed> Reads => ["text"];

    public override NGramOverlap Empty() => new(N);

    public override void Add(NGramOverlap state, Sample sample, Evidence evidence)
    {
        var tokens = TokenFingerprints.Of(sample, Tokenizer);
        if (sample.Role is Role.Real) state.AddReal(tokens);
        else state.AddSynthetic(sample.Index, tokens);
    }

    public override Measurement Measure(NGramOverlap state, MetricContext context) => state.Measure(context.Cancellation);
}
