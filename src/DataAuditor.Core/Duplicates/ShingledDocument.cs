namespace DataAuditor.Duplicates;

/// <summary>One record as the search for duplicates knows it.</summary>
/// <param name="record">Its zero-based position.</param>
/// <param name="content">A fingerprint of its whole content: equal ones are exact duplicates.</param>
/// <param name="shingles">Hashes of its shingles, in any order, which is not kept; one that occurs twice counts once.</param>
/// <param name="keys">Of its bands, by <see cref="MinHash.KeysOf"/>.</param>
public sealed class ShingledDocument(long record, UInt128 content, ulong[] shingles, uint[] keys)
{
    private ulong[] _shingles = shingles;

    private bool _isOrdered;

    public long Record => record;

    public UInt128 Content => content;

    public IReadOnlyList<uint> Keys => keys;

    /// <summary>How much two sets of shingles have in common: |A ∩ B| / |A ∪ B|, exactly. Not to be asked of one document by two threads.</summary>
    public double Jaccard(ShingledDocument other)
    {
        ReadOnlySpan<ulong> left = Ordered(), right = other.Ordered();
        int both = 0, atLeft = 0, atRight = 0;
        while (atLeft < left.Length && atRight < right.Length)
        {
            var order = left[atLeft].CompareTo(right[atRight]);
            if (order == 0) both++;
            if (order <= 0) atLeft++;
            if (order >= 0) atRight++;
        }

        return (double)both / (left.Length + right.Length - both);
    }

    /// <summary>Most documents are never compared, so that they are ordered when the first comparison comes.</summary>
    private ulong[] Ordered()
    {
        if (_isOrdered) return _shingles;

        Array.Sort(_shingles);
        var distinct = 0;
        for (var at = 0; at < _shingles.Length; at++)
        {
            if (at == 0 || _shingles[at] != _shingles[at - 1]) _shingles[distinct++] = _shingles[at];
        }

        Array.Resize(ref _shingles, distinct);
        _isOrdered = true;
        return _shingles;
    }
}
