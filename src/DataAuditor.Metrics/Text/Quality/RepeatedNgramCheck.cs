using System.Globalization;
using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Quality;

/// <summary>Texts much of which is phrases that occurred before: what a generator in a loop writes (after Rae et al. 2021, Gopher).</summary>
public sealed record RepeatedNgramCheck() : QualityCheck("repeated-ngrams")
{
    /// <summary>In shorter texts a single phrase would be a large share.</summary>
    private const int LeastWords = 20;

    /// <summary>Words of a phrase.</summary>
    public int N { get; init; } = 5;

    /// <summary>The largest share of words that stand in a phrase that occurred before.</summary>
    public double Max { get; init; } = 0.3;

    private protected override string? Fault(Sample sample)
    {
        var words = TokenFingerprints.Of(sample, Tokenization.Unicode);
        if (words.Length < LeastWords) return null;

        var share = (double)Repeated(new NGrams(words, N).Keys()) / words.Length;
        return share > Max ? string.Create(CultureInfo.InvariantCulture, $"{Number.Format(share)} of its words repeat a phrase of {N} words, more than {Number.Format(Max)}") : null;
    }

    /// <summary>Words in repeated phrases, each counted once though phrases overlap.</summary>
    private int Repeated(ReadOnlySpan<ulong> phrases)
    {
        var seen = new HashSet<ulong>(phrases.Length);
        int repeated = 0, counted = 0;
        for (var at = 0; at < phrases.Length; at++)
        {
            if (seen.Add(phrases[at])) continue;

            repeated += at + N - Math.Max(at, counted);
            counted = at + N;
        }

        return repeated;
    }
}
