namespace DataAuditor.Metrics.Graph.Discrepancies;

/// <summary>A histogram of bins of one width. Each holds its lower edge, and the last its upper one too.</summary>
internal sealed class EqualBins
{
    private readonly double[] _edges;

    public EqualBins(double low, double high, int bins)
    {
        var width = (high - low) / bins;
        _edges = [.. Enumerable.Range(0, bins).Select(bin => (bin * width) + low), high];
    }

    /// <summary>The share of the values in each bin.</summary>
    /// <param name="values">At least one, all between the ends.</param>
    public double[] SharesOf(ReadOnlySpan<double> values)
    {
        var shares = new double[_edges.Length - 1];
        foreach (var value in values) shares[BinOf(value)]++;
        foreach (ref var share in shares.AsSpan()) share /= values.Length;
        return shares;
    }

    /// <summary>By division, and then by the edges themselves, since the quotient rounds.</summary>
    private int BinOf(double value)
    {
        var last = _edges.Length - 2;
        var bin = Math.Clamp((int)((value - _edges[0]) / (_edges[^1] - _edges[0]) * (last + 1)), 0, last);
        if (value < _edges[bin]) return bin - 1;
        return bin < last && value >= _edges[bin + 1] ? bin + 1 : bin;
    }
}
