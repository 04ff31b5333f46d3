namespace DataAuditor.Distances;

/// <summary>The nearest rows of each query, nearest first; of rows at the same distance the one that comes first.</summary>
public sealed class Neighbors
{
    /// <summary>In the place of a neighbour that is not there, because too few rows are.</summary>
    public const int None = -1;

    private readonly double[] _distances;
    private readonly int[] _rows;

    internal Neighbors(int count, double[] distances, int[] rows)
    {
        Count = count;
        _distances = distances;
        _rows = rows;
    }

    /// <summary>Neighbours of each query.</summary>
    public int Count { get; }

    public int Queries => _rows.Length / Count;

    /// <summary>The distance of a query's neighbour; infinite where there is none.</summary>
    /// <param name="rank">0 is the nearest.</param>
    public double Distance(int query, int rank = 0) => _distances[(query * Count) + rank];

    /// <summary>The position of a query's neighbour, <see cref="None"/> where there is none.</summary>
    /// <param name="rank">0 is the nearest.</param>
    public int Row(int query, int rank = 0) => _rows[(query * Count) + rank];

    /// <summary>The distances of all queries to their neighbour of a rank.</summary>
    /// <param name="rank">0 is the nearest.</param>
    public double[] Distances(int rank = 0)
    {
        var distances = new double[Queries];
        for (var query = 0; query < distances.Length; query++) distances[query] = Distance(query, rank);
        return distances;
    }
}
