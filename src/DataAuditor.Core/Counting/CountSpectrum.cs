namespace DataAuditor.Counting;

/// <summary>How many keys occur once, twice, and so on: all that figures of diversity need, and the same in whatever order it was counted.</summary>
public sealed class CountSpectrum
{
    private readonly SortedDictionary<long, long> _keysByCount = [];

    /// <summary>Most counts are small; these are kept out of the dictionary until asked for.</summary>
    private readonly long[] _small = new long[256];

    /// <summary>Keys counted, each once.</summary>
    public long Distinct { get; private set; }

    /// <summary>Keys counted, each as often as it occurs.</summary>
    public long Total { get; private set; }

    /// <summary>Shannon's entropy of the relative frequencies in nats, from 0 to the logarithm of <see cref="Distinct"/>; 0 of no keys.</summary>
    public double Entropy()
    {
        var entropy = 0.0;
        foreach (var (count, keys) in KeysByCount())
        {
            var share = (double)count / Total;
            entropy -= keys * share * Math.Log(share);
        }

        return entropy + 0.0;
    }

    /// <summary>How many keys occur how often, rare ones first.</summary>
    public IEnumerable<KeyValuePair<long, long>> KeysByCount()
    {
        for (var count = 1; count < _small.Length; count++)
        {
            if (_small[count] > 0) yield return new KeyValuePair<long, long>(count, _small[count]);
        }

        foreach (var pair in _keysByCount) yield return pair;
    }

    /// <summary>Takes in keys that occur equally often.</summary>
    /// <param name="count">How often each occurs, at least once.</param>
    /// <param name="keys">How many of them there are.</param>
    public void Add(long count, long keys)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfNegative(keys);
        Distinct += keys;
        Total = checked(Total + (count * keys));
        if (count < _small.Length) _small[count] += keys;
        else _keysByCount[count] = _keysByCount.GetValueOrDefault(count) + keys;
    }

    internal void Add(KeyTable table)
    {
        foreach (var (_, count) in table.Slots)
        {
            if (count > 0) Add(count, 1);
        }
    }
}
