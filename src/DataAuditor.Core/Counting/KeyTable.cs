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
        foreach (var key in keys) Add(key, 1);
    }

    public void Add(ReadOnlySpan<KeyCount> counts)
    {
        foreach (var (key, count) in counts) Add(key, count);
    }

    public void Add(ReadOnlySpan<PlacedKey> keys)
    {
        foreach (var (key, _) in keys) Add(key, 1);
    }

    /// <summary>0 of a key that was not added.</summary>
    public long CountOf(ulong key) => _slots[SlotOf(key)].Count;

    private void Add(ulong key, long count)
    {
        ref var slot = ref _slots[SlotOf(key)];
        slot = new KeyCount(key, slot.Count + count);
    }

    /// <summary>The key's slot, or the empty one that it belongs in.</summary>
    private int SlotOf(ulong key)
    {
        var slots = _slots.AsSpan(0, _length);
        var slot = (int)(((key >> 32) * (ulong)slots.Length) >> 32);
        while (slots[slot].Count != 0 && slots[slot].Key != key)
        {
            if (++slot == slots.Length) slot = 0;
        }

        return slot;
    }
}
