using DataAuditor.Counting;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>How often each n-gram occurs in the texts; none reaches over the end of a text.</summary>
public sealed class NGramCounts : IState<NGramCounts>
{
    private readonly int _n;
    private readonly KeyCounts _counts;
    private readonly DocumentSample _drawn = new();
    private NGramTotals? _totals;
    private bool _isCounted;

    /// <param name="n">Tokens of an n-gram.</param>
    internal NGramCounts(int n, long mostBytes = KeyCounts.DefaultMostBytes) => (_n, _counts) = (n, new KeyCounts(mostBytes));

    /// <summary>How many texts were taken in, those without an n-gram too.</summary>
    internal long Texts { get; private set; }

    /// <inheritdoc/>
    public void Merge(NGramCounts later)
    {
        ThrowIfCounted();
        later.ThrowIfCounted();
        _totals = null;
        Texts += later.Texts;
        _counts.Merge(later._counts);
        _drawn.Merge(later._drawn);
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        ThrowIfCounted();
        _totals = null;
        Texts = archive.PassCount(Texts);
        archive.PassState(_counts);
        archive.PassState(_drawn);
    }

    /// <summary>Takes one text in.</summary>
    /// <param name="record">The text's position in the data.</param>
    /// <param name="tokens">As <see cref="TokenFingerprints"/> gives them; not to be changed afterwards.</param>
    internal void Add(long record, UInt128[] tokens)
    {
        _totals = null;
        Texts++;
        _drawn.Add(record, tokens);
        var ngrams = new NGrams(tokens, _n);
        for (var position = 0; position < ngrams.Count; position++) _counts.Add(ngrams[position]);
    }

    /// <summary>Takes all texts in as another engine counted them; nothing can be added then.</summary>
    /// <param name="drawn">Texts with their positions, those that can be drawn among them.</param>
    /// <param name="ngrams">How often each n-gram of these occurs in all texts.</param>
    /// <exception cref="AuditException">An n-gram is not among those that were counted.</exception>
    internal void Take(long texts, CountSpectrum spectrum, IEnumerable<(long Record, UInt128[] Tokens)> drawn, IEnumerable<(UInt128[] Tokens, long Count)> ngrams)
    {
        Texts = texts;
        foreach (var (record, tokens) in drawn) _drawn.Add(record, tokens);

        var counts = new Dictionary<UInt128, long>();
        foreach (var (tokens, count) in ngrams) counts[new NGrams(tokens, _n)[0]] = count;
        _totals = NGramTotals.Of(spectrum, _n, _drawn.Documents, counts);
        _isCounted = true;
    }

    /// <summary>What the corpus has, and what it would lack without single texts.</summary>
    internal NGramTotals Totals() => _totals ??= NGramTotals.Of(_counts, _n, _drawn.Documents);

    private void ThrowIfCounted()
    {
        if (_isCounted) throw new InvalidOperationException("What another engine counted is the whole.");
    }
}
