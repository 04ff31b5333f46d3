namespace DataAuditor.Engine;

/// <summary>Takes results in the order of their numbers, on whichever thread completes the next, while the others go on.</summary>
/// <param name="take">Called for one result at a time.</param>
/// <param name="capacity">How many may be under way or wait: bounds the memory.</param>
internal sealed class OrderedMerge<TResult>(Action<TResult> take, int capacity)
{
    private readonly object _gate = new();

    private readonly Dictionary<long, TResult> _waiting = [];

    private long _next;

    private bool _isTaking;

    private bool _isOver;

    /// <summary>Numbers the items as they are read, and holds back the reader while there is no room.</summary>
    public IEnumerable<(long Number, TItem Item)> Numbered<TItem>(IEnumerable<TItem> items)
    {
        var number = 0L;
        foreach (var item in items)
        {
            if (!HasRoomFor(number)) yield break;

            yield return (number++, item);
        }
    }

    public void Add(long number, TResult result)
    {
        lock (_gate)
        {
            _waiting.Add(number, result);
            if (_isTaking) return;

            _isTaking = true;
        }

        while (Next(out var next)) take(next!);
    }

    /// <summary>Nothing more is taken: a reader that waits for room goes home.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isOver = true;
            Monitor.PulseAll(_gate);
        }
    }

    private bool HasRoomFor(long number)
    {
        lock (_gate)
        {
            while (number - _next >= capacity && !_isOver) Monitor.Wait(_gate);
            return !_isOver;
        }
    }

    private bool Next(out TResult? result)
    {
        lock (_gate)
        {
            if (_isOver || !_waiting.Remove(_next, out result))
            {
                result = default;
                _isTaking = false;
                return false;
            }

            _next++;
            Monitor.PulseAll(_gate);
            return true;
        }
    }
}
