namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

/// <summary>A signal that is constant from one position to another, and then another constant.</summary>
internal sealed class Runs
{
    private long[] _starts = new long[16];

    private double[] _values = new double[16];

    public int Count { get; private set; }

    public long Start(int run) => _starts[run];

    /// <summary>The last position of a run.</summary>
    /// <param name="last">That of the signal.</param>
    public long End(int run, long last) => run + 1 < Count ? _starts[run + 1] - 1 : last;

    public double Value(int run) => _values[run];

    /// <summary>Continues with another value, or with the same.</summary>
    /// <param name="start">After all starts so far.</param>
    public void Add(long start, double value)
    {
        if (Count > 0 && _values[Count - 1] == value) return;

        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, 2 * Count);
            Array.Resize(ref _values, 2 * Count);
        }

        (_starts[Count], _values[Count]) = (start, value);
        Count++;
    }

    /// <summary>The run that a position is in.</summary>
    public int RunAt(long position)
    {
        var found = Array.BinarySearch(_starts, 0, Count, position);
        return found >= 0 ? found : ~found - 1;
    }
}
