namespace DataAuditor.States;

/// <summary>
/// What is kept of records, of at most so many as bound its memory: of those whose positions have the least hashes, which are the same
/// however the data is split.
/// </summary>
/// <param name="most">How many are kept.</param>
/// <param name="pass">Passes an item through an archive: given the one to write, or none, and returning what it is.</param>
public sealed class DrawnRecords<TItem>(int most, Func<StateArchive, TItem?, TItem> pass) : IState<DrawnRecords<TItem>>
{
    private readonly List<(long Record, TItem Item)> _items = [];

    /// <summary>All records seen, kept or not.</summary>
    public long Count { get; private set; }

    /// <summary>What is said of records that are not kept.</summary>
    public IReadOnlyList<string> Notes => Count <= most ? [] : [$"of {Count} records, a sample of {most} is looked at"];

    /// <param name="record">Its position.</param>
    public void Add(long record, TItem item)
    {
        Count++;
        _items.Add((record, item));
        Shrink(2L * most);
    }

    public void Merge(DrawnRecords<TItem> later)
    {
        Count += later.Count;
        _items.AddRange(later._items);
        Shrink(2L * most);
    }

    public void Archive(StateArchive archive)
    {
        Shrink(most);
        Count = archive.PassCount(Count);
        archive.PassList(_items, kept => (archive.PassCount(kept.Record), pass(archive, kept.Item)));
        if (_items.Count > Math.Min(most, Count)) throw StateArchive.Broken("more records are kept than there are, or than may be");
    }

    /// <summary>In the order of their positions.</summary>
    public IReadOnlyList<TItem> Items()
    {
        Shrink(most);
        _items.Sort(static (first, second) => first.Record.CompareTo(second.Record));
        return [.. _items.Select(static kept => kept.Item)];
    }

    private void Shrink(long limit)
    {
        if (_items.Count <= limit) return;

        _items.Sort(static (first, second) => StableHash.Mix((ulong)first.Record).CompareTo(StableHash.Mix((ulong)second.Record)));
        _items.RemoveRange(most, _items.Count - most);
    }
}
