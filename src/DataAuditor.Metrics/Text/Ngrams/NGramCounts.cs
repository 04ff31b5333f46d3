using DataAuditor.Counting;

namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>How often each n-gram occurs in the texts; none reaches over the end of a text.</summary>
public sealed class NGramCounts : IState<NGramCounts>
{
    private readonly int _n;
    private readonly KeyCounts _counts;
    private CountSpectrum? _spectrum;

    /// <param name="n">Tokens of an n-gram.</param>
    internal NGramCounts(int n, long mostBytes = KeyCounts.DefaultMostBytes) => (_n, _counts) = (n, new KeyCounts(mostBytes));

    /// <summary>How many texts were taken in, those without an n-gram too.</summary>
    internal long Texts { get; private set; }

    /// <inheritdoc/>
    public void Merge(NGramCounts later)
    {
        _spectrum = null;
        Texts += later.Texts;
        _counts.Merge(later._counts);
    }

    /// <summary>Takes one text in, given by <see cref="TokenFingerprints"/>.</summary>
    internal void Add(ReadOnlySpan<UInt128> tokens)
    {
        _spectrum = null;
        Texts++;
        var ngrams = new NGrams(tokens, _n);
        for (var position = 0; position < ngrams.Count; position++) _counts.Add(ngrams[position]);
    }

    /// <summary>Distinct n-grams, all n-grams, and the entropy of their frequencies.</summary>
    internal CountSpectrum Spectrum() => _spectrum ??= _counts.Spectrum();
}
