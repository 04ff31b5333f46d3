namespace DataAuditor.Data.Columns;

/// <summary>A list that grows without copying. Where the first chunk held all, it is the result itself.</summary>
internal sealed class Chunks<T>
{
    private const int ChunkLength = 1 << 15;

    private readonly List<T[]> _full = [];

    private T[] _last = [];

    private int _used;

    private int _inFull;

    public int Count => _inFull + _used;

    /// <summary>Values that the first chunk shall have room for.</summary>
    public int Expected { get; set; } = ChunkLength;

    public void Add(T value)
    {
        Room(1)[0] = value;
        Keep(1);
    }

    /// <summary>Places for the next values, at least one and at most so many; those that <see cref="Keep"/> names are kept.</summary>
    public Span<T> Room(int wanted)
    {
        if (_used == _last.Length) Grow();
        return _last.AsSpan(_used, Math.Min(wanted, _last.Length - _used));
    }

    public void Keep(int count) => _used += count;

    /// <summary>All values, in an array that may be longer by a few; the list is empty afterwards.</summary>
    public T[] MoveToArray(out int count)
    {
        count = Count;
        var all = _last;
        if (_full.Count > 0 || _last.Length - count > count / 8)
        {
            all = GC.AllocateUninitializedArray<T>(count);
            var at = 0;
            for (var chunk = 0; chunk < _full.Count; chunk++)
            {
                _full[chunk].CopyTo(all, at);
                at += _full[chunk].Length;
                _full[chunk] = [];
            }

            _last.AsSpan(0, _used).CopyTo(all.AsSpan(at));
        }

        _full.Clear();
        _last = [];
        _used = _inFull = 0;
        return all;
    }

    private void Grow()
    {
        if (_last.Length > 0) _full.Add(_last);
        _inFull += _last.Length;
        _last = GC.AllocateUninitializedArray<T>(_inFull == 0 ? Expected : ChunkLength);
        _used = 0;
    }
}
