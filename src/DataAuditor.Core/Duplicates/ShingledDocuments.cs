using DataAuditor.Counting;
using DataAuditor.States;

namespace DataAuditor.Duplicates;

/// <summary>Documents in the order of their records. Beyond some 64 MB they go to a temporary file.</summary>
/// <param name="threshold">The least Jaccard similarity that is looked for.</param>
/// <param name="mostInMemory">How many shingles memory has room for.</param>
public sealed class ShingledDocuments(double threshold, int mostInMemory = ShingledDocuments.DefaultMostInMemory) : IState<ShingledDocuments>
{
    public const int DefaultMostInMemory = 1 << 22;

    private const int ShinglesPerDocument = 32; // Of short texts: longer ones have fewer entries for as many shingles.
    private const int EntriesPerPage = 1 << 10;

    private readonly SpilledList<Entry> _entries = new(mostInMemory / ShinglesPerDocument);
    private readonly SpilledList<uint> _keys = new(mostInMemory / 2);
    private readonly SpilledList<ulong> _shingles = new(mostInMemory);

    public MinHash Hashes { get; } = new(threshold);

    public double Threshold => threshold;

    public long Count => _entries.Count;

    /// <param name="document">With keys of <see cref="Hashes"/>.</param>
    /// <exception cref="IOException">The disk is full.</exception>
    public void Add(ShingledDocument document)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(document.Keys.Length, Hashes.Bands);
        _entries.Add(new Entry(document.Content, document.Record, document.Shingles.Length));
        _keys.Add(document.Keys.Span);
        _shingles.Add(document.Shingles.Span);
    }

    /// <inheritdoc/>
    public void Merge(ShingledDocuments later)
    {
        _entries.Add(later._entries);
        _keys.Add(later._keys);
        _shingles.Add(later._shingles);
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        _entries.Archive(archive);
        _keys.Archive(archive);
        _shingles.Archive(archive);
        if (!archive.IsReading) return;

        Int128 shingles = 0;
        foreach (var page in _entries.Pages(EntriesPerPage))
        {
            foreach (var entry in page.Span) shingles += entry.Shingles is >= 0 and <= int.MaxValue ? entry.Shingles : throw StateArchive.Broken("a document's number of shingles is none");
        }

        if (shingles != _shingles.Count || _keys.Count != _entries.Count * Hashes.Bands) throw StateArchive.Broken("documents have more or fewer shingles or keys than are there");
    }

    /// <summary>The documents in their order.</summary>
    public IEnumerable<DocumentEntry> Entries()
    {
        var first = 0L;
        foreach (var (entries, keys) in _entries.Pages(EntriesPerPage).Zip(_keys.Pages(EntriesPerPage * Hashes.Bands)))
        {
            for (var at = 0; at < entries.Length; at++)
            {
                var (content, record, shingles) = entries.Span[at];
                yield return new DocumentEntry(record, content, keys.Slice(at * Hashes.Bands, Hashes.Bands), new ShingleRange(first, (int)shingles));
                first += shingles;
            }
        }
    }

    /// <summary>The shingles of a document as a set: in ascending order, each once.</summary>
    internal ulong[] SetOf(ShingleRange range)
    {
        var shingles = new ulong[range.Count];
        _shingles.Read(range.First, shingles);
        Array.Sort(shingles);
        var distinct = 0;
        for (var at = 0; at < shingles.Length; at++)
        {
            if (at == 0 || shingles[at] != shingles[at - 1]) shingles[distinct++] = shingles[at];
        }

        Array.Resize(ref shingles, distinct);
        return shingles;
    }

    private readonly record struct Entry(UInt128 Content, long Record, long Shingles);
}
