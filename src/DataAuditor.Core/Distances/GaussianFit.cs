using DataAuditor.Numerics;

namespace DataAuditor.Distances;

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
        return new GaussianFit(mean, vectors.Count <= mean.Length ? Centered(vectors, mean) : Factorised(vectors, mean, threads, cancellation));
    }

    private static double[][] Centered(IReadOnlyList<double[]> vectors, double[] mean)
    {
        var scale = 1 / Math.Sqrt(vectors.Count - 1.0);
        var centered = new double[vectors.Count][];
        for (var row = 0; row < centered.Length; row++)
        {
            var (vector, own) = (vectors[row], centered[row] = new double[mean.Length]);
            for (var at = 0; at < own.Length; at++) own[at] = (vector[at] - mean[at]) * scale;
        }

        return centered;
    }

    private static double[][] Factorised(IReadOnlyList<double[]> vectors, double[] mean, int threads, CancellationToken cancellation)
    {
        var covariance = new double[mean.Length * mean.Length];
        var columns = PanelSource.Columns(vectors, mean);
        VectorProducts.Add(covariance, columns, columns, 1 / (vectors.Count - 1.0), upperOnly: true, threads: threads, cancellation: cancellation);
        return SemidefiniteFactor.Of(covariance, mean.Length, threads, cancellation);
    }
}
