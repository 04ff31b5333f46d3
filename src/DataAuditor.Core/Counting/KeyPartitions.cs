using DataAuditor.States;

namespace DataAuditor.Counting;

/// <summary>
/// Keys spread by some of their bits: single occurrences as they come, and counts of those that were found to repeat. Single ones lie on
/// pages of common slabs, so that a partition grows without being copied and leaves nothing for the collector.
/// </summary>
internal sealed class KeyPartitions
{
    public const int Count = 1 << Bits;

    /// <summary>Half of what can be addressed.</summary>
    public const long MostBytes = 8L << 30;

    private const int Bits = 10;
    private const int PageBits = 8;
    private const int SlabBits = 16;
    private const int PageKeys = 1 << PageBits;
    private const int SlabKeys = 1 << SlabBits;

    private readonly Stack<int> _freePages = [];

    /// <summary>For each page, the page of the same partition that was filled before it.</summary>
    private readonly List<int> _pagesBefore = [];

    /// <summary>For each partition, where its next key goes; at the first place of a page, a page must be found first.</summary>
    private readonly int[] _ends = new int[Count];

    private readonly KeyCount[][] _repeated = [.. Enumerable.Repeat<KeyCount[]>([], Count)];
    private readonly List<KeyCount> _found = [];
    private ulong[][] _slabs = [];
    private long _singles;
    private long _repeats;

    /// <summary>The memory that the keys take, without the room for further ones.</summary>
    public long Bytes => (_singles + (2 * _repeats)) * sizeof(ulong);

    /// <summary>Not more keys than this are here; some may be counted twice.</summary>
    public long MostKeys => _singles + _repeats;

    /// <summary>Not more keys than this are in the partition.</summary>
    public long MostKeysOf(int partition) => SinglesOf(partition) + _repeated[partition].Length;

    public int SinglesOf(int partition)
    {
        var singles = 0;
        foreach (var page in Singles(partition)) singles += page.Length;
        return singles;
    }

    public void Add(ReadOnlySpan<UInt128> keys)
    {
        foreach (var key in keys) Place(ref _ends[PartitionOf(key)], (ulong)key);
        _singles += keys.Length;
    }

    public static int PartitionOf(UInt128 key) => (int)(ulong)(key >> (128 - Bits));

    /// <summary>What the partition has, page by page, last ones first.</summary>
    public IEnumerable<ReadOnlyMemory<ulong>> Singles(int partition)
    {
        // The end stands behind the last key: at the start of the page after it, where the page is full.
        var end = _ends[partition];
        var page = (end - 1) >> PageBits;
        for (var length = end - (page << PageBits); page >= 0; (page, length) = (_pagesBefore[page], PageKeys))
        {
            var start = page << PageBits;
            yield return _slabs[start >> SlabBits].AsMemory(start & (SlabKeys - 1), length);
        }
    }

    public ReadOnlySpan<KeyCount> Repeated(int partition) => _repeated[partition];

    public void AddTo(KeyTable table, int partition)
    {
        table.Add(Repeated(partition));
        foreach (var page in Singles(partition)) table.Add(page.Span);
    }

    /// <summary>Replaces what was in the partition by what the table has.</summary>
    public void Take(KeyTable table, int partition)
    {
        Clear(partition);
        _found.Clear();
        foreach (var slot in table.Slots)
        {
            if (slot.Count > 1) _found.Add(slot);
            if (slot.Count != 1) continue;

            Place(ref _ends[partition], slot.Key);
            _singles++;
        }

        _repeated[partition] = [.. _found];
        _repeats += _found.Count;
    }

    /// <summary>Writes what the table has of a partition, which may be more than is here; or reads it.</summary>
    public void Archive(StateArchive archive, KeyTable table, int partition)
    {
        ulong[] singles = [];
        KeyCount[] repeated = [];
        if (!archive.IsReading) (singles, repeated) = table.Sorted();
        singles = archive.PassArray(singles);
        repeated = archive.PassArray(repeated);
        if (!archive.IsReading) return;
        if (Array.Exists(repeated, static key => key.Count < 2)) throw StateArchive.Broken("a key that recurs is there less than twice");

        foreach (var key in singles) Place(ref _ends[partition], key);
        _repeated[partition] = repeated;
        _singles += singles.Length;
        _repeats += repeated.Length;
    }

    /// <summary>Forgets the keys of the partition, and keeps the room for further ones.</summary>
    public void Clear(int partition)
    {
        _singles -= SinglesOf(partition);
        _repeats -= _repeated[partition].Length;
        _repeated[partition] = [];
        for (var page = (_ends[partition] - 1) >> PageBits; page >= 0; page = _pagesBefore[page]) _freePages.Push(page);
        _ends[partition] = 0;
    }

    private void Place(ref int end, ulong key)
    {
        if ((end & (PageKeys - 1)) == 0) end = Page((end - 1) >> PageBits) << PageBits;
        _slabs[end >> SlabBits][end & (SlabKeys - 1)] = key;
        end++;
    }

    /// <summary>A page to fill.</summary>
    private int Page(int before)
    {
        if (!_freePages.TryPop(out var page))
        {
            page = _pagesBefore.Count;
            _pagesBefore.Add(before);
            if (page >> (SlabBits - PageBits) == _slabs.Length) _slabs = [.. _slabs, GC.AllocateUninitializedArray<ulong>(SlabKeys)];
        }

        _pagesBefore[page] = before;
        return page;
    }
}
