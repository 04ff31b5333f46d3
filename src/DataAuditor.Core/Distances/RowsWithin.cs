namespace DataAuditor.Distances;

/// <summary>The rows within a radius of each query: how many, and which rows at all.</summary>
internal readonly struct RowsWithin : IFound
{
    /// <summary>Radii come from sums through <see cref="RowEncoding.Finish"/>, which rounds.</summary>
    private const double Rounding = 1 + 1e-12;

    private readonly RowEncoding _encoding;
    private readonly double[] _radii;
    private readonly double[] _limits;

    public RowsWithin(RowEncoding encoding, ReadOnlySpan<double> radii, int rows)
    {
        _encoding = encoding;
        _radii = radii.ToArray();
        _limits = Array.ConvertAll(_radii, radius => encoding.SumOf(radius) * Rounding);
        Counts = new int[_radii.Length];
        Reached = new bool[rows];
    }

    /// <summary>By query.</summary>
    public int[] Counts { get; }

    /// <summary>By row; several threads may set one.</summary>
    public bool[] Reached { get; }

    /// <inheritdoc/>
    public double Limit(int query) => _limits[query];

    /// <inheritdoc/>
    public void Offer(int query, double sum, int row)
    {
        if (_encoding.Finish(sum) > _radii[query]) return;

        Counts[query]++;
        Reached[row] = true;
    }
}
