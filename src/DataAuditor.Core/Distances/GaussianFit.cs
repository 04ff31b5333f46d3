using DataAuditor.Numerics;

namespace DataAuditor.Distances;

#pragma warning disable RS0030 // Parallel: a kernel; each row of a product is one thread's, so no result depends on the threads.

/// <summary>
/// The normal distribution nearest to some vectors: their mean, and their covariance as a product of a matrix with its own transpose. Of
/// fewer vectors than they have numbers that matrix is the vectors themselves about their mean, and no covariance is ever formed.
/// </summary>
public sealed class GaussianFit
{
    private GaussianFit(double[] mean, double[][] factor) => (Mean, Factor) = (mean, factor);

    public ReadOnlyMemory<double> Mean { get; }

    public int Dimensions => Mean.Length;

    /// <summary>Vectors whose products with themselves add up to the covariance.</summary>
    internal double[][] Factor { get; }

    /// <summary>The total variance.</summary>
    internal double Trace => Factor.Sum(static row => FixedLanes.Dot(row, row));

    /// <param name="vectors">At least two, all as long; finite.</param>
    /// <exception cref="ArgumentException">There are fewer, one has another length, or a number is not finite.</exception>
    public static GaussianFit Of(IReadOnlyList<double[]> vectors, int threads = 1, CancellationToken cancellation = default)
    {
        if (vectors.Count < 2) throw new ArgumentException($"A covariance takes at least two vectors, and there are {vectors.Count}.", nameof(vectors));
        foreach (var vector in vectors)
        {
            if (vector.Length != vectors[0].Length) throw new ArgumentException($"A vector has {vector.Length} numbers, and the first has {vectors[0].Length}.", nameof(vectors));
            if (!Array.TrueForAll(vector, double.IsFinite)) throw new ArgumentException("A vector has a number that is not finite.", nameof(vectors));
        }

        var mean = new double[vectors[0].Length];
        foreach (var vector in vectors) FixedLanes.AddScaled(vector, 1.0 / vectors.Count, mean);

        var scale = 1 / Math.Sqrt(vectors.Count - 1.0);
        double[][] centred = [.. vectors.Select(vector => vector.Zip(mean, (number, center) => (number - center) * scale).ToArray())];
        return new GaussianFit(mean, centred.Length <= mean.Length ? centred : SemidefiniteFactor.Of(Covariance(centred, threads, cancellation), cancellation));
    }

    /// <summary>The products of each vector of one list with each of another, row by row.</summary>
    internal static double[] Products(double[][] first, double[][] second, int threads, CancellationToken cancellation)
    {
        var products = new double[first.Length * second.Length];
        Parallel.For(0, first.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, row =>
        {
            for (var column = 0; column < second.Length; column++) products[(row * second.Length) + column] = FixedLanes.Dot(first[row], second[column]);
        });
        return products;
    }

    /// <summary>The upper triangle, by rows from the diagonal on.</summary>
    private static double[][] Covariance(double[][] centred, int threads, CancellationToken cancellation)
    {
        const int chunk = 256;
        var dimensions = centred[0].Length;
        var covariance = Enumerable.Range(0, dimensions).Select(row => new double[dimensions - row]).ToArray();
        var columns = Enumerable.Range(0, dimensions).Select(static _ => new double[chunk]).ToArray();
        for (var start = 0; start < centred.Length; start += chunk)
        {
            // So many of each number at a time stay in the processor's memory.
            var count = Math.Min(chunk, centred.Length - start);
            for (var at = 0; at < count; at++)
            {
                for (var column = 0; column < dimensions; column++) columns[column][at] = centred[start + at][column];
            }

            Parallel.For(0, dimensions, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, row =>
            {
                var own = columns[row].AsSpan(0, count);
                for (var column = row; column < dimensions; column++) covariance[row][column - row] += FixedLanes.Dot(own, columns[column]);
            });
        }

        return covariance;
    }
}
