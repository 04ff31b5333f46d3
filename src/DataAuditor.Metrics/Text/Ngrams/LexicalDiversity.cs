using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>A figure of how often a corpus' n-grams recur.</summary>
public abstract record LexicalDiversity(MetricInfo Info) : NGramDiversity(Info)
{
    [Option("How texts are cut into tokens; figures of different tokenizers do not compare.")]
    public Tokenization Tokenizer { get; init; } = Tokenization.Unicode;

    public sealed override IReadOnlyList<FieldNeed> Reads => ["text"];

    private protected sealed override (string One, string Many) Nouns => ("text", "texts");

    /// <summary>The same counts serve all figures.</summary>
    public sealed override object FoldKey() => (typeof(NGramCounts), Length, Tokenizer);

    private protected sealed override UInt128[] TokensOf(Sample sample) => TokenFingerprints.Of(sample, Tokenizer);
}
