namespace DataAuditor.Data.Columns;

/// <summary>A list that grows without copying; it is copied once, to the array of its final length.</summary>
internal sealed class Chunks<T>
{
    private const int ChunkLength = 1 << 15;

    private readonly List<T[]> _full = [];

    private T[] _last = [];

    private int _used;

    public int Count => (_full.Count * ChunkLength) + _used;

    public void Add(T value)
    {
        if (_used == _last.Length) Grow();
        _last[_used++] = value;
    }

    public void Add(T value, int times)
    {
        for (; times > 0; times--) Add(value);
    }

    /// <summary>All values; the list is empty afterwards.</summary>
    public T[] MoveToArray()
    {
        var all = GC.AllocateUninitializedArray<T>(Count);
        var at = 0;
        for (var chunk = 0; chunk < _full.Count; chunk++, at += ChunkLength)
        {
            _full[chunk].CopyTo(all, at);
            _full[chunk] = [];
        }

        _last.AsSpan(0, _used).CopyTo(all.AsSpan(at));
        _full.Clear();
        _last = [];
        _used = 0;
        return all;
    }

    private void Grow()
    {
        if (_last.Length == ChunkLength) _full.Add(_last);
        _last = new T[ChunkLength];
        _used = 0;
    }
}
