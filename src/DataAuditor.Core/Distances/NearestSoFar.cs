namespace DataAuditor.Distances;

/// <summary>The nearest rows of each query among those that it was compared with. A query belongs to one thread.</summary>
internal readonly struct NearestSoFar : IFound
{
    private readonly int _count;

    public NearestSoFar(int queries, int count)
    {
        _count = count;
        Sums = new double[queries * count];
        Rows = new int[Sums.Length];
        Array.Fill(Sums, double.PositiveInfinity);
        Array.Fill(Rows, Neighbors.None);
    }

    /// <summary>By query, then rank.</summary>
    public double[] Sums { get; }

    public int[] Rows { get; }

    /// <inheritdoc/>
    public double Limit(int query) => Sums[((query + 1) * _count) - 1];

    /// <summary>Takes a row if it is nearer than one of the neighbours so far, or as near and before it.</summary>
    public void Offer(int query, double sum, int row)
    {
        int first = query * _count, at = first + _count - 1;
        if (!IsBefore(sum, row, at)) return;

        for (; at > first && IsBefore(sum, row, at - 1); at--)
        {
            Sums[at] = Sums[at - 1];
            Rows[at] = Rows[at - 1];
        }

        Sums[at] = sum;
        Rows[at] = row;
    }

    private bool IsBefore(double sum, int row, int at) => sum < Sums[at] || (sum.Equals(Sums[at]) && row < Rows[at]);
}
