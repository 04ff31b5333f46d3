namespace DataAuditor.Metrics.Agent.Trajectories;

/// <summary>All values of one signal, in order, each with the episode that it is from, so that the distance of any of the real and any of the synthetic episodes is found in one pass.</summary>
internal sealed class SignalPool
{
    private readonly long[] _values;

    /// <summary>Numbered through, the real ones first.</summary>
    private readonly int[] _episodes;

    private readonly int[] _lengths;

    private readonly int _real;

    private readonly bool _isOrdered;

    /// <param name="isOrdered">Whether the values have an order, so that their distribution functions are compared; or else how often each comes.</param>
    public SignalPool(IReadOnlyList<EpisodeSeries> real, IReadOnlyList<EpisodeSeries> synthetic, int place, bool isOrdered)
    {
        long[][] all = [.. real.Concat(synthetic).Select(episode => episode.Signals[place])];
        (_real, _isOrdered) = (real.Count, isOrdered);
        _lengths = [.. all.Select(static values => values.Length)];
        _values = [.. all.SelectMany(static values => values)];
        _episodes = [.. _lengths.SelectMany(static (length, episode) => Enumerable.Repeat(episode, length))];
        Array.Sort(_values, _episodes);
    }

    public long Real => _lengths.Take(_real).Sum(static length => (long)length);

    public long Synthetic => _values.Length - Real;

    public int Length => _values.Length;

    /// <summary>Of the episodes that are drawn: Kolmogorov and Smirnov's distance, or the total variation distance; NaN where one side has no value.</summary>
    public double Distance(ReadOnlySpan<bool> drawn)
    {
        long realTotal = 0, syntheticTotal = 0;
        for (var episode = 0; episode < _lengths.Length; episode++)
        {
            if (!drawn[episode]) continue;
            if (episode < _real) realTotal += _lengths[episode];
            else syntheticTotal += _lengths[episode];
        }

        if (realTotal == 0 || syntheticTotal == 0) return double.NaN;

        // In whole numbers up to the one division at the end.
        Int128 sum = 0;
        long largest = 0, real = 0, synthetic = 0;
        for (var at = 0; at < _values.Length; at++)
        {
            if (drawn[_episodes[at]])
            {
                if (_episodes[at] < _real) real++;
                else synthetic++;
            }

            if (at + 1 < _values.Length && _values[at + 1] == _values[at]) continue;

            var gap = Math.Abs((real * syntheticTotal) - (synthetic * realTotal));
            largest = Math.Max(largest, gap);
            if (_isOrdered) continue;

            sum += gap;
            (real, synthetic) = (0, 0);
        }

        var whole = (double)realTotal * syntheticTotal;
        return _isOrdered ? largest / whole : (double)sum / (2 * whole);
    }

    /// <summary>The share of an episode's values that no real episode comes to: beyond the least and the most of these, or not among them.</summary>
    public double Foreign(ReadOnlySpan<long> values, HashSet<long> known, long least, long most)
    {
        if (values.IsEmpty) return 0;

        var foreign = 0;
        foreach (var value in values)
        {
            if (_isOrdered ? value < least || value > most : !known.Contains(value)) foreign++;
        }

        return (double)foreign / values.Length;
    }

    /// <summary>What real episodes have: the values where they have no order, and the least and the most.</summary>
    public (HashSet<long> Known, long Least, long Most) OfReal()
    {
        HashSet<long> known = [];
        long least = long.MaxValue, most = long.MinValue;
        for (var at = 0; at < _values.Length; at++)
        {
            if (_episodes[at] >= _real) continue;
            if (!_isOrdered) known.Add(_values[at]);
            (least, most) = (Math.Min(least, _values[at]), Math.Max(most, _values[at]));
        }

        return (known, least, most);
    }
}
