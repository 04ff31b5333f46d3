using DataAuditor.Counting;
using DataAuditor.Metrics.Text.Tokens;
using DataAuditor.States;

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

    /// <summary>Words of Unicode and lower case are not the same in every engine; white space is.</summary>
    public sealed override bool FollowsFromCounts() => Tokenizer is Tokenization.Whitespace;

    public sealed override void Take(NGramCounts state, IRecordCounts counts)
    {
        var tokenizer = Tokens.Tokenizer.Of(Tokenizer);
        var positions = DocumentSample.Candidates(counts.Records(Role.Synthetic));
        var words = counts.Words(Role.Synthetic, "text", Length, WhitespaceTokenizer.Separators, positions);
        state.Take(counts.Records(Role.Synthetic), words.Spectrum, positions.Zip(words.Texts.Select(text => TokenFingerprints.Of(tokenizer, text))), words.OfTexts.Select(ngram => (TokenFingerprints.Of(tokenizer, ngram.Key), ngram.Value)));
    }

    private protected sealed override UInt128[] TokensOf(Sample sample) => TokenFingerprints.Of(sample, Tokenizer);
}
