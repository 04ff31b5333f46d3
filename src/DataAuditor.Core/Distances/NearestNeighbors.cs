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
        Check(queries, references);

        var nearest = new NearestSoFar(queries.Count, count);
        if (queries.Count > 0 && references.Count > 0)
        {
            Search(queries, references, nearest, leaveOneOut, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation });
        }

        return new Neighbors(count, Array.ConvertAll(nearest.Sums, references.Encoding.Finish), nearest.Rows);
    }

    /// <summary>Finds all references within a radius of their own of every query.</summary>
    /// <param name="queries">Of the same encoding as the references.</param>
    /// <param name="radii">One a query, as distances are; a reference on the edge is within.</param>
    /// <param name="threads">The result does not depend on it.</param>
    public static WithinRadius Within(
        EncodedRows queries, EncodedRows references, ReadOnlySpan<double> radii, int threads, CancellationToken cancellation = default)
    {
        Check(queries, references);
        if (radii.Length != queries.Count) throw new ArgumentException($"There are {radii.Length} radii for {queries.Count} queries.", nameof(radii));

        var within = new RowsWithin(references.Encoding, radii, references.Count);
        if (queries.Count > 0 && references.Count > 0)
        {
            Search(queries, references, within, leaveOneOut: false, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation });
        }

        return new WithinRadius(within.Counts, within.Reached);
    }

    /// <summary>Takes a value of the nearest references of every query: of one, or of several that are equally near.</summary>
    /// <param name="queries">Of the same encoding as the references.</param>
    /// <param name="value">Of a query's position and that of a reference; called from several threads at once.</param>
    /// <param name="threads">The result does not depend on it.</param>
    public static NearestValues Values(
        EncodedRows queries, EncodedRows references, Func<int, int, double> value, int threads, CancellationToken cancellation = default)
    {
        Check(queries, references);
        var values = new ValuesOfNearest(queries.Count, value);
        if (queries.Count > 0 && references.Count > 0)
        {
            Search(queries, references, values, leaveOneOut: false, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation });
        }

        return new NearestValues(values.Means, values.Least);
    }

    private static void Check(EncodedRows queries, EncodedRows references)
    {
        if (!ReferenceEquals(queries.Encoding, references.Encoding)) throw new ArgumentException("Queries and references are encoded on different scales.", nameof(queries));
    }

    private static void Search<TFound>(EncodedRows queries, EncodedRows references, TFound found, bool leaveOneOut, ParallelOptions options)
        where TFound : struct, IFound
    {
        switch (references.Encoding.Form)
        {
            case DistanceForm.ClippedMean: Search<ClippedDifference, TFound>(queries, references, found, leaveOneOut, options); break;
            case DistanceForm.Sum: Search<AbsoluteDifference, TFound>(queries, references, found, leaveOneOut, options); break;
            default: Search<SquaredDifference, TFound>(queries, references, found, leaveOneOut, options); break;
        }
    }

    private static void Search<TDifference, TFound>(EncodedRows queries, EncodedRows references, TFound found, bool leaveOneOut, ParallelOptions options)
        where TDifference : IDifference
        where TFound : struct, IFound
    {
        int[] codeColumns = [.. Enumerable.Range(0, references.Codes.Length).Where(column => queries.Codes[column] is not null || references.Codes[column] is not null)];
        var rows = new ReferenceRows(references, codeColumns);
        var search = new NeighborSearch<TDifference, TFound>(
            rows, new QueryRows(queries, rows, codeColumns, static gap => TDifference.Of(Vector512.Create(gap))[0]), found, leaveOneOut);
        Parallel.For(
            0,
            (queries.Count + ChunkQueries - 1) / ChunkQueries,
            options,
            chunk => search.Search(chunk * ChunkQueries, Math.Min(queries.Count, (chunk + 1) * ChunkQueries)));
    }
}
