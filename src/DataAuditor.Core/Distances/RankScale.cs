namespace DataAuditor.Distances;

/// <summary>
/// The rank in a sample, from −½ for the least to ½ for the largest, the mean rank where values tie and linear between values; outside the
/// sample it goes on by the range, at most one range.
/// </summary>
internal sealed class RankScale : INumberScale
{
    private readonly List<double> _values = [];
    private readonly List<double> _ranks = [];

    /// <param name="sorted">Ascending, finite, not all equal.</param>
    public RankScale(ReadOnlySpan<double> sorted)
    {
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && sorted[end].Equals(sorted[start])) end++;
            _values.Add(sorted[start]);
            _ranks.Add(((start + end - 1) / 2.0 / (sorted.Length - 1)) - 0.5);
        }
    }

    public double Scale(double value)
    {
        if (value < _values[0]) return _ranks[0] - Math.Min(1, Beyond(_values[0], value));
        if (value > _values[^1]) return _ranks[^1] + Math.Min(1, Beyond(value, _values[^1]));

        var found = _values.BinarySearch(value);
        if (found >= 0) return _ranks[found];

        var above = ~found;
        var share = ((value / 2) - (_values[above - 1] / 2)) / ((_values[above] / 2) - (_values[above - 1] / 2));
        return _ranks[above - 1] + (share * (_ranks[above] - _ranks[above - 1]));
    }

    private double Beyond(double high, double low) => ((high / 2) - (low / 2)) / ((_values[^1] / 2) - (_values[0] / 2));
}
