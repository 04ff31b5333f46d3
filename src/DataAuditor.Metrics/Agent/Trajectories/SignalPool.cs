namespace DataAuditor.Metrics.Agent.Trajectories;

/// <summary>All values of one signal, in order, each with the episode that it is from, so that the distance of any of the real and any of the synthetic episodes is found in one pass.</summary>
internal sealed class SignalPool
{
    private readonly long[] _values;

    /// <summary>Of each value the episode, numbered through, the real ones first, and how many steps it stands for.</summary>
    private readonly (int Episode, int Weight)[] _owners;

    /// <summary>Of each episode the weights of its values together.</summary>
    private readonly long[] _weights;

    private readonly int _real;

    private readonly bool _isOrdered;

    /// <param name="isOrdered">Whether the values have an order, so that their distribution functions are compared; or else how often each comes.</param>
    public SignalPool(IReadOnlyList<EpisodeSeries> real, IReadOnlyList<EpisodeSeries> synthetic, int place, bool isOrdered)
    {
        EpisodeSeries[] all = [.. real, .. synthetic];
        (_real, _isOrdered) = (real.Count, isOrdered);
        _weights = [.. all.Select(episode => (long)episode.Counts[place])];
        _values = [.. all.SelectMany(episode => episode.Signals[place])];
        _owners = [.. all.SelectMany((episode, number) => Enumerable.Range(0, episode.Signals[place].Length).Select(at => (number, episode.Weight(place, at))))];
        Array.Sort(_values, _owners);
    }

    public long Real => _weights.Take(_real).Sum();

    public long Synthetic => _weights.Skip(_real).Sum();

    /// <summary>Episodes that have no value, of both sides.</summary>
    public (int Real, int Synthetic) Lacking => (_weights.Take(_real).Count(static weight => weight == 0), _weights.Skip(_real).Count(static weight => weight == 0));

    /// <summary>Values that are passed to find a distance.</summary>
    public int Length => _values.Length;

    /// <summary>Of the episodes that are drawn: Kolmogorov and Smirnov's distance, or the total variation distance; NaN where one side has no value.</summary>
    public double Distance(ReadOnlySpan<bool> drawn)
    {
        long realTotal = 0, syntheticTotal = 0;
        for (var episode = 0; episode < _weights.Length; episode++)
        {
            if (!drawn[episode]) continue;
            if (episode < _real) realTotal += _weights[episode];
            else syntheticTotal += _weights[episode];
        }

        if (realTotal == 0 || syntheticTotal == 0) return double.NaN;

        // In whole numbers up to the one division at the end; they are in range up to three milliards of steps a side.
        Int128 sum = 0;
        long largest = 0, real = 0, synthetic = 0;
        for (var at = 0; at < _values.Length; at++)
        {
            var (episode, weight) = _owners[at];
            if (drawn[episode])
            {
                if (episode < _real) real += weight;
                else synthetic += weight;
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
            if (_owners[at].Episode >= _real) continue;
            if (!_isOrdered) known.Add(_values[at]);
            (least, most) = (Math.Min(least, _values[at]), Math.Max(most, _values[at]));
        }

        return (known, least, most);
    }
}
