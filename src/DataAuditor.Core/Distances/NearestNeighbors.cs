using System.Runtime.Intrinsics;

namespace DataAuditor.Distances;

#pragma warning disable RS0030 // Parallel: queries are independent of each other, so no result depends on the number of threads.

/// <summary>Exact search for nearest neighbours: every row is compared, or proved to be too far away. Memory is linear in the rows.</summary>
public static class NearestNeighbors
{
    private const int ChunkQueries = 64;

    /// <summary>Finds the nearest references of every query.</summary>
    /// <param name="queries">Of the same encoding as the references.</param>
    /// <param name="count">Neighbours of each query, at least 1.</param>
    /// <param name="threads">The result does not depend on it.</param>
    /// <param name="leaveOneOut">Leaves out the reference at the query's own position, where both are the same table.</param>
    public static Neighbors Find(
        EncodedRows queries, EncodedRows references, int count, int threads, bool leaveOneOut = false, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (!ReferenceEquals(queries.Encoding, references.Encoding)) throw new ArgumentException("Queries and references are encoded on different scales.", nameof(queries));

        var nearest = new NearestSoFar(queries.Count, count);
        if (queries.Count > 0 && references.Count > 0)
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
            switch (references.Encoding.Form)
            {
                case DistanceForm.ClippedMean: Search<ClippedDifference>(queries, references, nearest, leaveOneOut, options); break;
                case DistanceForm.Sum: Search<AbsoluteDifference>(queries, references, nearest, leaveOneOut, options); break;
                default: Search<SquaredDifference>(queries, references, nearest, leaveOneOut, options); break;
            }
        }

        return new Neighbors(count, Array.ConvertAll(nearest.Sums, references.Encoding.Finish), nearest.Rows);
    }

    private static void Search<TDifference>(EncodedRows queries, EncodedRows references, NearestSoFar nearest, bool leaveOneOut, ParallelOptions options)
        where TDifference : IDifference
    {
        int[] codeColumns = [.. Enumerable.Range(0, references.Codes.Length).Where(column => queries.Codes[column] is not null || references.Codes[column] is not null)];
        var rows = new ReferenceRows(references, codeColumns);
        var search = new NeighborSearch<TDifference>(
            rows, new QueryRows(queries, rows, codeColumns, static gap => TDifference.Of(Vector512.Create(gap))[0]), nearest, leaveOneOut);
        Parallel.For(
            0,
            (queries.Count + ChunkQueries - 1) / ChunkQueries,
            options,
            chunk => search.Search(chunk * ChunkQueries, Math.Min(queries.Count, (chunk + 1) * ChunkQueries)));
    }
}
