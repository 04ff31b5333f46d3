namespace DataAuditor.Counting;

/// <summary>The keys that fall into one partition: single occurrences as they come, and counts of those that were found to repeat.</summary>
internal sealed class KeyPartition
{
    private ulong[] _singles = [];
    private int _singleCount;
    private KeyCount[] _repeated = [];

    public ReadOnlySpan<ulong> Singles => _singles.AsSpan(0, _singleCount);

    public ReadOnlySpan<KeyCount> Repeated => _repeated;

    /// <summary>The memory that the keys take, without the room for further ones.</summary>
    public long Bytes => ((long)_singleCount * sizeof(ulong)) + ((long)_repeated.Length * 2 * sizeof(ulong));

    public void Add(ReadOnlySpan<ulong> keys)
    {
        var count = _singleCount + keys.Length;
        if (count > _singles.Length) Array.Resize(ref _singles, WithRoom(count));
        keys.CopyTo(_singles.AsSpan(_singleCount));
        _singleCount = count;
    }

    /// <summary>Not more keys than this are in the partition; some may be counted twice.</summary>
    public long MostKeys => (long)_singleCount + _repeated.Length;

    /// <summary>Replaces what was here by what the table has.</summary>
    public void Take(KeyTable table)
    {
        var (singles, repeated) = (0, 0);
        foreach (var (_, count) in table.Slots)
        {
            if (count == 1) singles++;
            else if (count > 1) repeated++;
        }

        if (singles > _singles.Length) _singles = new ulong[WithRoom(singles)];
        if (repeated != _repeated.Length) _repeated = new KeyCount[repeated];
        (_singleCount, repeated) = (0, 0);
        foreach (var slot in table.Slots)
        {
            if (slot.Count == 1) _singles[_singleCount++] = slot.Key;
            else if (slot.Count > 1) _repeated[repeated++] = slot;
        }
    }

    public void AddTo(KeyTable table)
    {
        table.Add(Repeated);
        table.Add(Singles);
    }

    /// <summary>Forgets the keys, and keeps the room for further ones.</summary>
    public void Clear()
    {
        _singleCount = 0;
        _repeated = [];
    }

    private static int WithRoom(int keys) => keys + (keys / 4) + 16;
}
