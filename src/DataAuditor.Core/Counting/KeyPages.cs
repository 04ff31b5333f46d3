using System.Buffers;

namespace DataAuditor.Counting;

/// <summary>
/// Keys as they come, on pages from the pool: a fold makes a state for each block of records and forgets it soon, and what one had to
/// grow and throw away would cost the collector more than the counting.
/// </summary>
internal sealed class KeyPages
{
    // Few keys take little room; many take pages that stay below the size of large objects.
    private const int LeastPage = 256;
    private const int MostPage = 4096;

    private readonly List<Page> _pages = [];
    private UInt128[] _current = [];
    private int _filled;

    /// <summary>Keys on all pages.</summary>
    public int Count { get; private set; }

    /// <summary>The pages, in the order of the keys.</summary>
    public IEnumerable<ReadOnlyMemory<UInt128>> Pages
    {
        get
        {
            foreach (var page in _pages) yield return page.Keys.AsMemory(0, page.Count);
            if (_filled > 0) yield return _current.AsMemory(0, _filled);
        }
    }

    public void Add(UInt128 key)
    {
        if (_filled == _current.Length) Turn();
        _current[_filled++] = key;
        Count++;
    }

    /// <summary>Takes over the keys of another, which is empty then.</summary>
    public void Take(KeyPages later)
    {
        if (later.Count <= _current.Length - _filled)
        {
            foreach (var page in later.Pages) Append(page.Span);
            later.Clear();
            return;
        }

        Close();
        later.Close();
        _pages.AddRange(later._pages);
        Count += later.Count;
        later._pages.Clear();
        later.Count = 0;
    }

    public UInt128[] ToArray()
    {
        var keys = new UInt128[Count];
        var filled = 0;
        foreach (var page in Pages)
        {
            page.Span.CopyTo(keys.AsSpan(filled));
            filled += page.Length;
        }

        return keys;
    }

    /// <summary>Gives the pages back.</summary>
    public void Clear()
    {
        Close();
        foreach (var page in _pages) ArrayPool<UInt128>.Shared.Return(page.Keys);
        _pages.Clear();
        Count = 0;
    }

    private void Append(ReadOnlySpan<UInt128> keys)
    {
        keys.CopyTo(_current.AsSpan(_filled));
        _filled += keys.Length;
        Count += keys.Length;
    }

    private void Turn()
    {
        Close();
        _current = ArrayPool<UInt128>.Shared.Rent(Math.Clamp(Count, LeastPage, MostPage));
    }

    private void Close()
    {
        if (_filled > 0) _pages.Add(new Page(_current, _filled));
        else if (_current.Length > 0) ArrayPool<UInt128>.Shared.Return(_current);
        (_current, _filled) = ([], 0);
    }

    private readonly record struct Page(UInt128[] Keys, int Count);
}
