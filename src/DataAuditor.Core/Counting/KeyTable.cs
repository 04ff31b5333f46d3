namespace DataAuditor.Counting;

/// <summary>
/// Sums counts by key: open addressing with linear probing. A slot follows from the key's high half, so that slots stand nearly in the order
/// of their keys; the keys must therefore be hashes.
/// </summary>
internal sealed class KeyTable
{
    private KeyCount[] _slots = [];
    private int _length;

    /// <summary>The room in use; slots of count 0 are empty.</summary>
    public ReadOnlySpan<KeyCount> Slots => _slots.AsSpan(0, _length);

    /// <summary>Empties the table and makes room: at least a third of the slots stay empty, so that a probe ends soon.</summary>
    /// <param name="mostKeys">Not more may be added.</param>
    public void Reset(long mostKeys)
    {
        _length = checked((int)(mostKeys + (mostKeys / 2) + 1));
        if (_length > _slots.Length) _slots = new KeyCount[_length];
        else Array.Clear(_slots, 0, _length);
    }

    public void Add(ReadOnlySpan<ulong> keys)
    {
        var slots = _slots.AsSpan(0, _length);
        foreach (var key in keys) Add(slots, key, 1);
    }

    public void Add(ReadOnlySpan<KeyCount> counts)
    {
        var slots = _slots.AsSpan(0, _length);
        foreach (var (key, count) in counts) Add(slots, key, count);
    }

    public void Add(ReadOnlySpan<PlacedKey> keys)
    {
        var slots = _slots.AsSpan(0, _length);
        foreach (var (key, _) in keys) Add(slots, key, 1);
    }

    /// <summary>0 of a key that was not added.</summary>
    public long CountOf(ulong key) => _slots[SlotOf(_slots.AsSpan(0, _length), key)].Count;

    /// <summary>The keys that were added once, and those that were more often, each in their order: the same in whatever order they were added.</summary>
    public (ulong[] Singles, KeyCount[] Repeated) Sorted()
    {
        List<ulong> singles = [];
        List<KeyCount> repeated = [];
        foreach (var slot in Slots)
        {
            if (slot.Count == 1) singles.Add(slot.Key);
            else if (slot.Count > 1) repeated.Add(slot);
        }

        singles.Sort();
        repeated.Sort(static (one, other) => one.Key.CompareTo(other.Key));
        return ([.. singles], [.. repeated]);
    }

    private static void Add(Span<KeyCount> slots, ulong key, long count)
    {
        ref var slot = ref slots[SlotOf(slots, key)];
        slot = new KeyCount(key, slot.Count + count);
    }

    /// <summary>The key's slot, or the empty one that it belongs in.</summary>
    private static int SlotOf(ReadOnlySpan<KeyCount> slots, ulong key)
    {
        var slot = (int)(((key >> 32) * (ulong)slots.Length) >> 32);
        while (slots[slot].Count != 0 && slots[slot].Key != key)
        {
            if (++slot == slots.Length) slot = 0;
        }

        return slot;
    }
}
