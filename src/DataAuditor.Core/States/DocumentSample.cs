namespace DataAuditor.States;

/// <summary>
/// Documents drawn at random and kept whole, for what a corpus' counts alone cannot tell. Which ones hangs on their positions in the data
/// alone, so that however the data is parted and merged, the same are drawn.
/// </summary>
/// <remarks>
/// Documents are ranked by a hash of their position; those of the lowest ranks are kept, as many as do not exceed either limit. That is the
/// same for the whole as for its parts: what exceeds a limit in a part does so in the whole.
/// </remarks>
public sealed class DocumentSample : IState<DocumentSample>
{
    private const int MostDocuments = 1024;
    private const long MostTokens = 1 << 20;

    private readonly List<Entry> _entries = [];
    private long _tokens;

    /// <summary>Documents of this rank and above are too many.</summary>
    private ulong _end = ulong.MaxValue;

    /// <summary>The tokens of each document that was drawn.</summary>
    public IReadOnlyList<UInt128[]> Documents
    {
        get
        {
            Trim();
            return [.. _entries.Select(static entry => entry.Tokens)];
        }
    }

    /// <summary>The positions of all documents that can be drawn of so many, ascending: for documents that do not come by one after the other.</summary>
    public static IReadOnlyList<long> Candidates(long documents)
    {
        var lowest = new PriorityQueue<long, ulong>(Comparer<ulong>.Create(static (one, other) => other.CompareTo(one)));
        for (var position = 0L; position < documents; position++)
        {
            var rank = StableHash.Mix((ulong)position);
            if (lowest.Count < MostDocuments) lowest.Enqueue(position, rank);
            else lowest.EnqueueDequeue(position, rank);
        }

        return [.. lowest.UnorderedItems.Select(static item => item.Element).Order()];
    }

    /// <param name="document">Its position in the data.</param>
    /// <param name="tokens">Not to be changed afterwards.</param>
    public void Add(long document, UInt128[] tokens) => Add(new Entry(StableHash.Mix((ulong)document), tokens));

    /// <inheritdoc/>
    public void Merge(DocumentSample later)
    {
        _end = Math.Min(_end, later._end);
        foreach (var entry in later._entries) Add(entry);
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        Trim();
        _end = archive.Pass(_end);
        archive.PassList(_entries, entry => new Entry(archive.Pass(entry.Rank), archive.PassArray(entry.Tokens ?? [])));
        if (!archive.IsReading) return;

        _tokens = _entries.Sum(static entry => (long)entry.Tokens.Length);
        Trim();
    }

    private void Add(Entry entry)
    {
        if (entry.Rank >= _end) return;

        _entries.Add(entry);
        _tokens += entry.Tokens.Length;
        if (_entries.Count > 2 * MostDocuments || _tokens > 2 * MostTokens) Trim();
    }

    /// <summary>No two positions have the same rank, since the hash is a permutation: the order is one.</summary>
    private void Trim()
    {
        _entries.Sort(static (one, other) => one.Rank.CompareTo(other.Rank));
        var (kept, tokens) = (0, 0L);
        while (kept < _entries.Count && _entries[kept].Rank < _end)
        {
            if (kept == MostDocuments || tokens + _entries[kept].Tokens.Length > MostTokens)
            {
                _end = _entries[kept].Rank;
                break;
            }

            tokens += _entries[kept++].Tokens.Length;
        }

        _entries.RemoveRange(kept, _entries.Count - kept);
        _tokens = tokens;
    }

    private readonly record struct Entry(ulong Rank, UInt128[] Tokens);
}
