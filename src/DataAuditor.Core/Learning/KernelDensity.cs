using System.Runtime.Intrinsics;

namespace DataAuditor.Learning;

#pragma warning disable RS0030 // Parallel: a kernel; every query's sum is its own, in the order of the points.

/// <summary>
/// A density as the mean of Gaussian bells round points, as wide in every direction as Scott's rule says (1992): n^(−1/(d+4)) times a
/// standard deviation of 1.
/// </summary>
public sealed class KernelDensity
{
    /// <summary>A bell lower than the highest one by e to this adds nothing that a double could hold.</summary>
    private const double Negligible = 40;

    private readonly double[][] _points;
    private readonly int _count;
    private readonly double _precision;
    private readonly double _constant;

    /// <param name="points">By dimension, then point; at least one point.</param>
    public KernelDensity(double[][] points)
    {
        _points = points;
        _count = points.Length == 0 ? 1 : points[0].Length;
        ArgumentOutOfRangeException.ThrowIfZero(_count, nameof(points));

        var width = Math.Pow(_count, -1.0 / (points.Length + 4));
        _precision = 1 / (2 * width * width);
        _constant = -Math.Log(_count) - (points.Length * Math.Log(width * Math.Sqrt(Math.Tau)));
    }

    /// <summary>The logarithm of the density at each query; finite however far away it is.</summary>
    /// <param name="queries">By dimension, then query.</param>
    /// <param name="threads">The result does not depend on it.</param>
    public double[] LogDensities(double[][] queries, int threads = 1, CancellationToken cancellation = default)
    {
        if (queries.Length != _points.Length) throw new ArgumentException($"The queries have {queries.Length} dimensions, the points {_points.Length}.", nameof(queries));

        var densities = new double[queries.Length == 0 ? 0 : queries[0].Length];
        Parallel.For(
            0,
            densities.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => new double[_count],
            (query, _, squares) =>
            {
                Squares(queries, query, squares);
                densities[query] = LogSum(squares);
                return squares;
            },
            static _ => { });
        return densities;
    }

    private void Squares(double[][] queries, int query, double[] squares)
    {
        Array.Clear(squares);
        for (var dimension = 0; dimension < _points.Length; dimension++)
        {
            var values = _points[dimension].AsSpan();
            var at = queries[dimension][query];
            var from = Vector512.Create(at);
            var point = 0;
            for (; point <= squares.Length - Vector512<double>.Count; point += Vector512<double>.Count)
            {
                var gap = Vector512.Create<double>(values.Slice(point, Vector512<double>.Count)) - from;
                (Vector512.Create<double>(squares.AsSpan(point)) + (gap * gap)).CopyTo(squares, point);
            }

            for (; point < squares.Length; point++) squares[point] += (values[point] - at) * (values[point] - at);
        }
    }

    private double LogSum(double[] squares)
    {
        var nearest = squares.Min();
        var sum = 0.0;
        foreach (var square in squares)
        {
            var lower = (square - nearest) * _precision;
            if (lower < Negligible) sum += Math.Exp(-lower);
        }

        return Math.Log(sum) - (nearest * _precision) + _constant;
    }
}
