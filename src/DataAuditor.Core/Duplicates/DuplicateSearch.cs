using System.Runtime.InteropServices;

namespace DataAuditor.Duplicates;

/// <summary>
/// Holds documents, one after the other, against those before them that repeat nothing themselves. Candidates share a band's key; their
/// Jaccard similarity is then computed exactly, so that no pair below the threshold is ever reported. What is no duplicate stays none when
/// the duplicates are taken out. The first of some that are alike stays; in a chain, of which only neighbours are alike, the order of the
/// records decides how many stay.
/// </summary>
/// <param name="threshold">The least Jaccard similarity of duplicates.</param>
public sealed class DuplicateSearch(double threshold)
{
    /// <summary>Candidates of one band that are looked at, the latest first: where very many documents are somewhat alike, as filled-in templates are, time would grow with their square.</summary>
    private const int MostCandidates = 64;

    private const int None = -1;

    private readonly List<ShingledDocument> _kept = [];

    private readonly Dictionary<UInt128, long> _contents = [];

    /// <summary>The latest kept document by each band's key.</summary>
    private readonly List<Dictionary<uint, int>> _latest = [];

    /// <summary>For each kept document and band, the one before it with the same key.</summary>
    private readonly List<int> _earlier = [];

    /// <summary>The last document that each kept one was compared with, so that no pair is compared twice.</summary>
    private readonly List<long> _comparedWith = [];

    /// <returns>The most similar earlier document, of equally similar ones the first; null where none is similar enough.</returns>
    /// <param name="document">Of a record after all those added.</param>
    public Duplicate? Add(ShingledDocument document)
    {
        if (_contents.TryGetValue(document.Content, out var same)) return new Duplicate(same, 1, IsExact: true);

        while (_latest.Count < document.Keys.Count) _latest.Add([]);
        if (MostSimilar(document) is { } duplicate) return duplicate;

        Keep(document);
        return null;
    }

    private Duplicate? MostSimilar(ShingledDocument document)
    {
        Duplicate? most = null;
        for (var band = 0; band < document.Keys.Count; band++)
        {
            var candidate = _latest[band].GetValueOrDefault(document.Keys[band], None);
            for (var seen = 0; candidate != None && seen < MostCandidates; seen++, candidate = _earlier[(candidate * document.Keys.Count) + band])
            {
                if (_comparedWith[candidate] == document.Record) continue;

                _comparedWith[candidate] = document.Record;
                var kept = _kept[candidate];
                var similarity = kept.Jaccard(document);
                if (similarity >= threshold && (most is not { } best || similarity > best.Similarity || (similarity == best.Similarity && kept.Record < best.Of)))
                {
                    most = new Duplicate(kept.Record, similarity, IsExact: false);
                }
            }
        }

        return most;
    }

    private void Keep(ShingledDocument document)
    {
        for (var band = 0; band < document.Keys.Count; band++)
        {
            ref var latest = ref CollectionsMarshal.GetValueRefOrAddDefault(_latest[band], document.Keys[band], out var isKnown);
            _earlier.Add(isKnown ? latest : None);
            latest = _kept.Count;
        }

        _contents.Add(document.Content, document.Record);
        _comparedWith.Add(None);
        _kept.Add(document);
    }
}
