namespace DataAuditor.Distances;

/// <summary>Gathers a value of the nearest rows of each query: of one row, or of several that are equally near. A query belongs to one thread.</summary>
internal readonly struct ValuesOfNearest : IFound
{
    private readonly Func<int, int, double> _value;
    private readonly double[] _sums;
    private readonly double[] _totals;
    private readonly int[] _counts;

    /// <param name="value">Of a query and a row.</param>
    public ValuesOfNearest(int queries, Func<int, int, double> value)
    {
        _value = value;
        _sums = new double[queries];
        _totals = new double[queries];
        _counts = new int[queries];
        Least = new double[queries];
        Array.Fill(_sums, double.PositiveInfinity);
        Array.Fill(Least, double.NaN);
    }

    /// <summary>By query; NaN without a row.</summary>
    public double[] Least { get; }

    public double[] Means => [.. _totals.Zip(_counts, static (total, count) => total / count)];

    /// <inheritdoc/>
    public double Limit(int query) => _sums[query];

    /// <inheritdoc/>
    public void Offer(int query, double sum, int row)
    {
        if (sum > _sums[query]) return;

        var value = _value(query, row);
        var isNearer = sum < _sums[query];
        _sums[query] = sum;
        _totals[query] = isNearer ? value : _totals[query] + value;
        _counts[query] = isNearer ? 1 : _counts[query] + 1;
        Least[query] = isNearer ? value : Math.Min(Least[query], value);
    }
}
