using DataAuditor.States;

namespace DataAuditor.Counting;

/// <summary>
/// Which of many records have keys in common with a set of references. Keys are hashes of 64 bits: among k references one of another origin
/// is taken for one of them with a chance of k / 2·10¹⁹.
/// </summary>
/// <remarks>
/// The keys of both sides are spread over partitions and go to a temporary file beyond some 64 MB; in the end, one partition after the
/// other, the references are put in a table and the others looked up in it. What is found is marked by one bit a key.
/// </remarks>
/// <param name="mostInMemory">How many keys memory has room for.</param>
public sealed class KeyOverlap(int mostInMemory = KeyOverlap.DefaultMostInMemory) : IState<KeyOverlap>
{
    public const int DefaultMostInMemory = 1 << 21;

    private const int MostRecordsInMemory = 1 << 18;
    private const int RecordsPerPage = 1 << 12;
    private const int BitsPerWord = 64;

    private readonly PlacedKeys _placed = new(mostInMemory);
    private readonly SpilledList<Entry> _records = new(MostRecordsInMemory);

    /// <summary>How many references there are; one counts each time that it was added.</summary>
    public long References { get; private set; }

    /// <summary>How many records there are, those without keys too.</summary>
    public long Records => _records.Count;

    /// <summary>How many keys the records have.</summary>
    public long Keys { get; private set; }

    /// <exception cref="IOException">The disk is full.</exception>
    public void AddReferences(ReadOnlySpan<ulong> keys)
    {
        foreach (var key in keys) _placed.Add(new PlacedKey(key, PlacedKey.Reference));
        References += keys.Length;
    }

    /// <param name="record">Its position.</param>
    /// <param name="keys">In their order.</param>
    /// <exception cref="IOException">The disk is full.</exception>
    public void Add(long record, ReadOnlySpan<ulong> keys)
    {
        foreach (var key in keys) _placed.Add(new PlacedKey(key, Keys++));
        _records.Add(new Entry(record, keys.Length));
    }

    /// <inheritdoc/>
    public void Merge(KeyOverlap later)
    {
        _placed.Add(later._placed, Keys);
        _records.Add(later._records);
        References += later.References;
        Keys += later.Keys;
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        References = archive.PassCount(References);
        Keys = archive.PassCount(Keys);
        _placed.Archive(archive, References, Keys);
        _records.Archive(archive);
        if (!archive.IsReading) return;

        Int128 keys = 0;
        foreach (var page in _records.Pages(RecordsPerPage))
        {
            foreach (var record in page.Span) keys += record.Keys is >= 0 and <= int.MaxValue ? record.Keys : throw StateArchive.Broken("a record's number of keys is none");
        }

        if (keys != Keys) throw StateArchive.Broken("records have more or fewer keys than are there");
    }

    /// <summary>The records that share a key with the references, in their order. More can be added afterwards.</summary>
    public IEnumerable<SharedRun> SharedRuns()
    {
        var shared = Shared();
        var place = 0L;
        foreach (var page in _records.Pages(RecordsPerPage))
        {
            for (var at = 0; at < page.Length; at++)
            {
                var (record, keys) = page.Span[at];
                var longest = LongestRun(shared, place, keys);
                place += keys;
                if (longest > 0) yield return new SharedRun(record, longest);
            }
        }
    }

    private static int LongestRun(ulong[] bits, long start, long length)
    {
        var (run, longest) = (0, 0);
        for (var place = start; place < start + length; place++)
        {
            run = (bits[place / BitsPerWord] >> (int)(place % BitsPerWord) & 1) == 0 ? 0 : run + 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>One bit for each place.</summary>
    private ulong[] Shared()
    {
        var bits = new ulong[(Keys + BitsPerWord - 1) / BitsPerWord];
        var table = new KeyTable();
        for (var partition = 0; partition < PlacedKeys.Partitions; partition++)
        {
            table.Reset(_placed.References(partition));
            foreach (var piece in _placed.Read(partition, references: true)) table.Add(piece.Span);
            foreach (var piece in _placed.Read(partition, references: false)) Mark(piece.Span, table, bits);
        }

        return bits;
    }

    private static void Mark(ReadOnlySpan<PlacedKey> keys, KeyTable references, ulong[] bits)
    {
        foreach (var (key, place) in keys)
        {
            if (references.CountOf(key) > 0) bits[place / BitsPerWord] |= 1UL << (int)(place % BitsPerWord);
        }
    }

    private readonly record struct Entry(long Record, long Keys);
}
