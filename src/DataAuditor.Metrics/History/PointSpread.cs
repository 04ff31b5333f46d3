using DataAuditor.Intervals;
using MathNet.Numerics.LinearAlgebra;

namespace DataAuditor.Metrics.History;

/// <summary>How far points lie apart: what the eigenvalues of their covariance say, and the angles between them.</summary>
internal sealed class PointSpread
{
    /// <summary>Leaving out one group at a time shows the error; groups take turns, so that the order of the points matters little.</summary>
    private const int Groups = 20;

    /// <summary>A variance below this share of the real one is none.</summary>
    private const double LeastVariance = 1e-9;

    private readonly double[] _variances;

    /// <param name="coordinates">By direction, then point; at least one direction and two points.</param>
    public PointSpread(double[][] coordinates)
    {
        int directions = coordinates.Length, points = coordinates[0].Length;
        var sums = new Moments[Math.Min(Groups, points)];
        for (var group = 0; group < sums.Length; group++) sums[group] = new Moments(directions);

        var units = new double[directions];
        var point = new double[directions];
        for (var at = 0; at < points; at++)
        {
            for (var direction = 0; direction < directions; direction++) point[direction] = coordinates[direction][at];
            sums[at % sums.Length].Add(point);

            var length = Math.Sqrt(point.Sum(static value => value * value));
            for (var direction = 0; direction < directions && length > 0; direction++) units[direction] += point[direction] / length;
        }

        var all = new Moments(directions);
        foreach (var group in sums) all.Add(group, 1);
        _variances = all.Variances();
        WidthError = JackknifeInterval.StandardError(Width, [.. sums.Select(group => WidthOf(all.Without(group).Variances()))], [.. sums.Select(static group => group.Count)]);
        MeanSimilarity = Math.Clamp((units.Sum(static sum => sum * sum) - points) / ((double)points * (points - 1)), -1, 1);
    }

    /// <summary>The geometric mean of the variances.</summary>
    public double Width => WidthOf(_variances);

    public double WidthError { get; }

    public double LogDeterminant => _variances.Sum(static variance => Math.Log(Math.Max(variance, LeastVariance)));

    /// <summary>The exponential of the entropy of the variances' shares: how many directions the points fill; 0 for a single place.</summary>
    public double EffectiveRank
    {
        get
        {
            var total = _variances.Sum();
            return total <= 0 ? 0 : Math.Exp(-_variances.Select(variance => variance / total).Where(static share => share > 0).Sum(static share => share * Math.Log(share)));
        }
    }

    /// <summary>The mean cosine between two points as seen from the real mean.</summary>
    public double MeanSimilarity { get; }

    private static double WidthOf(double[] variances) => Math.Exp(variances.Average(static variance => Math.Log(Math.Max(variance, LeastVariance))));

    /// <summary>Sums of points and of their products.</summary>
    private sealed class Moments(int directions)
    {
        private readonly double[] _sums = new double[directions];
        private readonly double[,] _products = new double[directions, directions];

        public long Count { get; private set; }

        public void Add(ReadOnlySpan<double> point)
        {
            Count++;
            for (var row = 0; row < directions; row++)
            {
                _sums[row] += point[row];
                for (var column = 0; column <= row; column++) _products[row, column] += point[row] * point[column];
            }
        }

        public void Add(Moments other, int times)
        {
            Count += times * other.Count;
            for (var row = 0; row < directions; row++)
            {
                _sums[row] += times * other._sums[row];
                for (var column = 0; column <= row; column++) _products[row, column] += times * other._products[row, column];
            }
        }

        public Moments Without(Moments group)
        {
            var rest = new Moments(directions);
            rest.Add(this, 1);
            rest.Add(group, -1);
            return rest;
        }

        /// <summary>The eigenvalues of the covariance.</summary>
        public double[] Variances()
        {
            var covariance = Matrix<double>.Build.Dense(directions, directions, Covariance);
            return [.. covariance.Evd(Symmetricity.Symmetric).EigenValues.Select(static value => Math.Max(0, value.Real))];

            double Covariance(int row, int column) => (_products[Math.Max(row, column), Math.Min(row, column)] / Count) - (_sums[row] / Count * (_sums[column] / Count));
        }
    }
}
