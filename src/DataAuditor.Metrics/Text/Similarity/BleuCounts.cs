using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>
/// What BLEU is computed from (Papineni et al. 2002), summed over sentence pairs: n-grams that a reference has as well, each as often as the
/// reference that has it most; all n-grams; and lengths. Values as sacreBLEU gives them, on [0, 1]; <see cref="BleuSmoothing.ByLength"/> and
/// <see cref="BleuSmoothing.FloorByOrder"/> as NLTK.
/// </summary>
public sealed class BleuCounts : IState<BleuCounts>
{
    /// <summary>The longest n-grams that are counted.</summary>
    internal const int MaxOrder = 4;

    private const double FloorMatches = 0.1;
    private const double AddedMatches = 1;
    private const double LengthFactor = 5;

    private readonly long[] _matches = new long[MaxOrder];
    private readonly long[] _totals = new long[MaxOrder];

    /// <summary>Tokens of the candidates.</summary>
    public long Length { get; private set; }

    /// <summary>Tokens of the references, of each pair the one nearest in length, the shorter of two as near.</summary>
    public long ReferenceLength { get; private set; }

    /// <summary>N-grams that match, from unigrams to 4-grams.</summary>
    public IReadOnlyList<long> Matches => _matches;

    /// <summary>All n-grams of the candidates.</summary>
    public IReadOnlyList<long> Totals => _totals;

    /// <param name="references">At least one.</param>
    public void Add(IReadOnlyList<string> candidate, params IReadOnlyList<IReadOnlyList<string>> references) =>
        Add(Fingerprints(candidate), [.. references.Select(Fingerprints)]);

    /// <inheritdoc/>
    public void Merge(BleuCounts later)
    {
        Length += later.Length;
        ReferenceLength += later.ReferenceLength;
        for (var order = 0; order < MaxOrder; order++)
        {
            _matches[order] += later._matches[order];
            _totals[order] += later._totals[order];
        }
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        (Length, ReferenceLength) = (archive.PassCount(Length), archive.PassCount(ReferenceLength));
        archive.PassEach(_matches.AsSpan());
        archive.PassEach(_totals.AsSpan());
    }

    /// <summary>The score; 0 where nothing matches or there is no candidate.</summary>
    /// <param name="effectiveOrder">Leaves out orders that the candidate is too short for: for single sentences.</param>
    /// <param name="maxOrder">The longest n-grams that count, from 1 to 4.</param>
    public double Score(BleuSmoothing smoothing = BleuSmoothing.Exp, bool effectiveOrder = false, int maxOrder = MaxOrder)
    {
        if (_matches.All(static matches => matches == 0)) return 0;

        var (logarithms, orders, halved) = (0.0, 0, 1.0);
        for (; orders < maxOrder; orders++)
        {
            var added = smoothing is BleuSmoothing.AddK && orders > 0 ? AddedMatches : 0;
            var (matches, total) = (_matches[orders] + added, _totals[orders] + added);
            if (smoothing is BleuSmoothing.ByLength or BleuSmoothing.FloorByOrder) total = Math.Max(1, total);
            if (total == 0) break;

            if (matches == 0)
            {
                matches = smoothing switch
                {
                    BleuSmoothing.Exp => halved /= 2,
                    BleuSmoothing.Floor or BleuSmoothing.FloorByOrder => FloorMatches,
                    BleuSmoothing.ByLength when Length > 1 => (halved /= 2) * Math.Log(Length) / LengthFactor,
                    _ => 0,
                };
            }

            if (matches == 0) return 0;
            logarithms += Math.Log(matches / total);
        }

        if (orders < maxOrder && !effectiveOrder) return 0;
        return BrevityPenalty() * Math.Exp(logarithms / orders);
    }

    internal void Add(UInt128[] candidate, params IReadOnlyList<UInt128[]> references)
    {
        Length += candidate.Length;
        ReferenceLength += references.Select(static reference => reference.Length).MinBy(length => (Math.Abs(length - candidate.Length), length));
        for (var order = 1; order <= MaxOrder; order++)
        {
            Dictionary<UInt128, int> most = [];
            foreach (var (ngram, count) in references.SelectMany(reference => NGramBag.Of(reference, order))) most[ngram] = Math.Max(count, most.GetValueOrDefault(ngram));
            foreach (var (ngram, count) in NGramBag.Of(candidate, order)) _matches[order - 1] += Math.Min(count, most.GetValueOrDefault(ngram));
            _totals[order - 1] += Math.Max(0, candidate.Length - order + 1);
        }
    }

    private double BrevityPenalty() => Length >= ReferenceLength ? 1 : Math.Exp(1 - ((double)ReferenceLength / Length));

    private static UInt128[] Fingerprints(IReadOnlyList<string> tokens) => [.. tokens.Select(static token => Fingerprint.Of(token))];
}
