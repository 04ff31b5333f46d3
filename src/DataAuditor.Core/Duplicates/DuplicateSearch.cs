using System.Runtime.InteropServices;

namespace DataAuditor.Duplicates;

/// <summary>
/// Holds documents, one after the other, against those before them that repeat nothing themselves. Candidates share a band's key; their
/// Jaccard similarity is then computed exactly, so that no pair below the threshold is ever reported. What is no duplicate stays none when
/// the duplicates are taken out. The first of some that are alike stays; in a chain, of which only neighbours are alike, the order of the
/// records decides how many stay.
/// </summary>
/// <remarks>Some 290 bytes a document that is kept, at 16 bands. When no more may be kept, the older half is forgotten.</remarks>
/// <param name="documents">Those that are looked at.</param>
/// <param name="mostKept">How many documents later ones are held against, at least two.</param>
public sealed class DuplicateSearch(ShingledDocuments documents, int mostKept = DuplicateSearch.DefaultMostKept)
{
    public const int DefaultMostKept = 1 << 19;

    /// <summary>Candidates of one band that are looked at, the latest first: where very many documents are somewhat alike, as filled-in templates are, time would grow with their square.</summary>
    private const int MostCandidates = 64;

    private readonly ShingleSets _sets = new(documents);

    private readonly List<Kept> _kept = [];

    /// <summary>The kept documents by a part of their content's fingerprint.</summary>
    private readonly KeyChains _contents = new();

    /// <summary>The kept documents by each band's key.</summary>
    private readonly KeyChains[] _bands = [.. Enumerable.Range(0, documents.Hashes.Bands).Select(static _ => new KeyChains())];

    private bool _hasForgotten;

    /// <summary>What the search did not look at, in words; null where it looked at all.</summary>
    public string? Limitation => _hasForgotten
        ? FormattableString.Invariant($"more than {mostKept} texts repeat none before them: each was compared with the latest {mostKept - (mostKept / 2)} to {mostKept} of these, so that a repetition of an older one is not found")
        : null;

    /// <returns>The most similar earlier document, of equally similar ones the first; null where none is similar enough.</returns>
    /// <param name="document">Of a record after all those added.</param>
    public Duplicate? Add(DocumentEntry document)
    {
        if (Same(document) is { } same) return new Duplicate(same, 1, IsExact: true);
        if (MostSimilar(document) is { } duplicate) return duplicate;

        Keep(document);
        return null;
    }

    private static uint KeyOf(UInt128 content) => (uint)(content >> 96);

    private long? Same(DocumentEntry document)
    {
        for (var kept = _contents.Latest(KeyOf(document.Content)); kept != KeyChains.None; kept = _contents.Earlier(kept))
        {
            if (_kept[kept].Content == document.Content) return _kept[kept].Record;
        }

        return null;
    }

    private Duplicate? MostSimilar(DocumentEntry document)
    {
        Duplicate? most = null;
        var set = ReadOnlySpan<ulong>.Empty;
        var all = CollectionsMarshal.AsSpan(_kept);
        for (var band = 0; band < _bands.Length; band++)
        {
            var candidate = _bands[band].Latest(document.Keys.Span[band]);
            for (var seen = 0; candidate != KeyChains.None && seen < MostCandidates; seen++, candidate = _bands[band].Earlier(candidate))
            {
                ref var kept = ref all[candidate];
                if (kept.ComparedWith == document.Record) continue;

                kept.ComparedWith = document.Record;
                if (set.IsEmpty) set = documents.SetOf(document.Shingles);
                var similarity = ShingleSets.Jaccard(_sets.Of(kept.Shingles), set);
                if (similarity >= documents.Threshold && (most is not { } best || similarity > best.Similarity || (similarity == best.Similarity && kept.Record < best.Of)))
                {
                    most = new Duplicate(kept.Record, similarity, IsExact: false);
                }
            }
        }

        return most;
    }

    private void Keep(DocumentEntry document)
    {
        if (_kept.Count == mostKept) Forget(mostKept / 2);
        for (var band = 0; band < _bands.Length; band++) _bands[band].Add(document.Keys.Span[band], mostKept);
        _contents.Add(KeyOf(document.Content), mostKept);
        _kept.Add(new Kept(document.Content, document.Record, document.Shingles));
    }

    private void Forget(int oldest)
    {
        _hasForgotten = true;
        _kept.RemoveRange(0, oldest);
        _contents.Forget(oldest);
        foreach (var band in _bands) band.Forget(oldest);
    }

    private record struct Kept(UInt128 Content, long Record, ShingleRange Shingles)
    {
        /// <summary>The last document that this one was compared with, so that no pair is compared twice.</summary>
        public long ComparedWith { get; set; } = KeyChains.None;
    }
}
