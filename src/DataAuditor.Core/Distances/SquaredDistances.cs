using System.Runtime.Intrinsics;

namespace DataAuditor.Distances;

#pragma warning disable RS0030 // Parallel: a kernel; each distance is one thread's, so no result depends on the threads.

/// <summary>The squared distance of every two of some vectors, which need not be of one length.</summary>
public sealed class SquaredDistances
{
    private static readonly int Lanes = Vector512<double>.Count;

    private readonly double[] _squares;

    private SquaredDistances(int count) => (Count, _squares) = (count, new double[(long)count * count]);

    /// <summary>How many vectors there are.</summary>
    public int Count { get; }

    public double this[int first, int second] => _squares[(first * Count) + second];

    /// <summary>By the sum of the differences, regardless of their sign.</summary>
    /// <param name="beyond">What a vector goes on with that is shorter than another.</param>
    public static SquaredDistances Manhattan(IReadOnlyList<double[]> vectors, double beyond = 0, int threads = 1, CancellationToken cancellation = default) =>
        Of<AbsoluteDifference>(vectors, beyond, static sum => sum * sum, threads, cancellation);

    /// <inheritdoc cref="Manhattan"/>
    /// <summary>By the root of the sum of the squared differences.</summary>
    public static SquaredDistances Euclidean(IReadOnlyList<double[]> vectors, double beyond = 0, int threads = 1, CancellationToken cancellation = default) =>
        Of<SquaredDifference>(vectors, beyond, static sum => sum, threads, cancellation);

    /// <summary>The mean over all pairs of one of the first vectors and one of the others.</summary>
    /// <param name="first">How many are of the first; there must be others.</param>
    public double MeanBetween(int first)
    {
        var sum = 0.0;
        for (var row = 0; row < first; row++)
        {
            foreach (var square in Row(row)[first..]) sum += square;
        }

        return sum / first / (Count - first);
    }

    /// <summary>exp(−d² / 2σ²) of every distance d.</summary>
    /// <param name="bandwidth">σ, above 0.</param>
    public KernelMatrix Gaussian(double bandwidth, int threads = 1, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bandwidth);
        var values = new double[_squares.Length];
        var factor = -1 / (2 * bandwidth * bandwidth);
        Parallel.For(0, Count, Options(threads, cancellation), row =>
        {
            for (var column = row; column < Count; column++) values[(row * Count) + column] = values[(column * Count) + row] = Math.Exp(factor * this[row, column]);
        });
        return new KernelMatrix(values, Count);
    }

    private static SquaredDistances Of<TDifference>(IReadOnlyList<double[]> vectors, double beyond, Func<double, double> square, int threads, CancellationToken cancellation)
        where TDifference : struct, IDifference
    {
        double[][] whole = [.. vectors.Select(vector => Continued(vector, beyond))];
        var distances = new SquaredDistances(whole.Length);
        Parallel.For(0, whole.Length, Options(threads, cancellation), row =>
        {
            for (var column = row + 1; column < whole.Length; column++)
            {
                var (shorter, longer) = whole[row].Length < whole[column].Length ? (whole[row], whole[column]) : (whole[column], whole[row]);
                distances._squares[(row * whole.Length) + column] = distances._squares[(column * whole.Length) + row] = square(Sum<TDifference>(shorter, longer, beyond));
            }
        });
        return distances;
    }

    /// <summary>In whole groups of lanes.</summary>
    private static double[] Continued(double[] vector, double beyond)
    {
        var continued = new double[(vector.Length + Lanes - 1) / Lanes * Lanes];
        vector.CopyTo(continued, 0);
        continued.AsSpan(vector.Length).Fill(beyond);
        return continued;
    }

    private static double Sum<TDifference>(ReadOnlySpan<double> shorter, ReadOnlySpan<double> longer, double beyond)
        where TDifference : struct, IDifference
    {
        var sums = Vector512<double>.Zero;
        var at = 0;
        for (; at < shorter.Length; at += Lanes) sums += TDifference.Of(Vector512.Create(shorter.Slice(at, Lanes)) - Vector512.Create(longer.Slice(at, Lanes)));

        var rest = Vector512.Create(beyond);
        for (; at < longer.Length; at += Lanes) sums += TDifference.Of(rest - Vector512.Create(longer.Slice(at, Lanes)));

        // Lane by lane: the same bits on every processor.
        var sum = 0.0;
        for (var lane = 0; lane < Lanes; lane++) sum += sums[lane];
        return sum;
    }

    private ReadOnlySpan<double> Row(int row) => _squares.AsSpan(row * Count, Count);

    private static ParallelOptions Options(int threads, CancellationToken cancellation) => new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
}
