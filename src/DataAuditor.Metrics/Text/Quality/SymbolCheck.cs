using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Quality;

/// <summary>Texts with many hash signs and ellipses for their words, such as lists of tags and cut-off previews (Rae et al. 2021, Gopher).</summary>
public sealed record SymbolCheck() : QualityCheck("symbols")
{
    /// <summary>The most hash signs and ellipses a word.</summary>
    public double Max { get; init; } = 0.1;

    private protected override string? Fault(Sample sample)
    {
        var words = TokenFingerprints.Of(sample, Tokenization.Unicode).Length;
        var ratio = (double)SymbolsOf(TextOf(sample)) / Math.Max(1, words);
        return ratio > Max ? $"has {Number.Format(ratio)} hash signs and ellipses a word, more than {Number.Format(Max)}" : null;
    }

    private static int SymbolsOf(ReadOnlySpan<char> text) => text.Count('#') + text.Count('…') + text.Count("...");
}
