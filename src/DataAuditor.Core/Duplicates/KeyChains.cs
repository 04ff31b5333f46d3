using System.Runtime.CompilerServices;

namespace DataAuditor.Duplicates;

/// <summary>
/// Items, numbered as they come, by a key of 32 bits: the latest of a key, and before each the one with the same. About 14 bytes an item: a
/// table with linear probing of which a fifth stays empty, and the chains.
/// </summary>
internal sealed class KeyChains
{
    public const int None = -1;

    private const int LeastRoom = 64;

    /// <summary>The items' numbers count from one here, so that an empty slot is one of zeros.</summary>
    private (uint Key, int Latest)[] _slots = [];
    private int[] _earlier = [];
    private int _count;

    public int Latest(uint key) => _slots.Length == 0 ? None : _slots[SlotOf(key)].Latest - 1;

    public int Earlier(int item) => _earlier[item];

    /// <param name="most">How many items there will ever be room for.</param>
    public void Add(uint key, int most)
    {
        if (_count == _earlier.Length) Grow((int)Math.Min(most, Math.Max(LeastRoom, 2L * _count)));
        ref var slot = ref _slots[SlotOf(key)];
        _earlier[_count++] = slot.Latest - 1;
        slot = (key, _count);
    }

    /// <summary>Takes the first items away; those that stay are numbered from 0 again.</summary>
    public void Forget(int items)
    {
        _count -= items;
        for (var item = 0; item < _count; item++) _earlier[item] = Math.Max(None, _earlier[item + items] - items);
        Rebuild(_slots.Length, items);
    }

    private void Grow(int room)
    {
        Array.Resize(ref _earlier, room);
        Rebuild(room + (room / 4) + 1, forgotten: 0);
    }

    private void Rebuild(int length, int forgotten)
    {
        var slots = _slots;
        _slots = new (uint, int)[length];
        foreach (var (key, latest) in slots)
        {
            if (latest > forgotten) _slots[SlotOf(key)] = (key, latest - forgotten);
        }
    }

    /// <summary>Where the key is, or would be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int SlotOf(uint key)
    {
        var slots = _slots;
        var slot = (int)((key * (ulong)slots.Length) >> 32);
        while (slots[slot].Latest != 0 && slots[slot].Key != key)
        {
            if (++slot == slots.Length) slot = 0;
        }

        return slot;
    }
}
