using DataAuditor.States;

namespace DataAuditor.Counting;

/// <summary>Items in the order in which they were added, of which there may be more than memory holds: beyond the room given they go to a temporary file.</summary>
/// <param name="mostInMemory">How many items memory has room for.</param>
internal sealed class SpilledList<T>(int mostInMemory)
    where T : unmanaged
{
    private const int LeastRoom = 64;
    private const int Page = 1 << 14;

    private TemporaryFile? _file;
    private long _filed;
    private T[] _latest = [];
    private int _latestCount;

    public long Count => _filed + _latestCount;

    public void Add(T item) => Add([item]);

    /// <exception cref="IOException">The disk is full.</exception>
    public void Add(ReadOnlySpan<T> items)
    {
        if (_latestCount + (long)items.Length > mostInMemory)
        {
            File(_latest.AsSpan(0, _latestCount));
            _latestCount = 0;
        }

        if (items.Length > mostInMemory)
        {
            File(items);
            return;
        }

        var count = _latestCount + items.Length;
        if (count > _latest.Length) Array.Resize(ref _latest, (int)Math.Min(mostInMemory, Math.Max(LeastRoom, 2L * count)));
        items.CopyTo(_latest.AsSpan(_latestCount));
        _latestCount = count;
    }

    public void Add(SpilledList<T> later)
    {
        if (later._filed > 0)
        {
            foreach (var page in later.Pages(Page)) Add(page.Span);
        }
        else
        {
            Add(later._latest.AsSpan(0, later._latestCount));
        }
    }

    /// <inheritdoc cref="IState{TSelf}.Archive"/>
    public void Archive(StateArchive archive) => archive.PassPages(Pages(Page), Add);

    /// <summary>Fills the span with items from a position on.</summary>
    public void Read(long first, Span<T> into)
    {
        var filed = (int)Math.Clamp(_filed - first, 0, into.Length);
        if (filed > 0) _file!.Read(0, first, into[..filed]);
        if (filed < into.Length) _latest.AsSpan((int)(first + filed - _filed), into.Length - filed).CopyTo(into[filed..]);
    }

    /// <summary>All items, so many at a time; the last page may have fewer. A page is good until the next is asked for.</summary>
    public IEnumerable<ReadOnlyMemory<T>> Pages(int length)
    {
        var page = new T[Math.Min(length, Count)];
        for (var first = 0L; first < Count; first += length)
        {
            var read = page.AsMemory(0, (int)Math.Min(length, Count - first));
            Read(first, read.Span);
            yield return read;
        }
    }

    private void File(ReadOnlySpan<T> items)
    {
        _file ??= new TemporaryFile();
        _file.Append(items);
        _filed += items.Length;
    }
}
