using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace DataAuditor.Learning;

/// <summary>
/// The few directions in which rows differ the most, and how far a row lies off them: its squared prediction error, which is large for rows
/// whose features do not go together as those of usual rows do.
/// </summary>
/// <remarks>Jackson and Mudholkar 1979, Control Procedures for Residuals Associated with Principal Component Analysis.</remarks>
public sealed class PrincipalSubspace
{
    /// <summary>An error that is a smaller share of the variance is rounding.</summary>
    private const double Rounding = 1e-9;

    private readonly double[] _means;

    private readonly Vector<double>[] _directions;

    /// <summary>The variances that the directions leave out.</summary>
    private readonly double[] _residual;

    private readonly double _total;

    private PrincipalSubspace(double[] means, double[] variances, Vector<double>[] directions, int kept)
    {
        _means = means;
        _directions = directions[..kept];
        _residual = variances[kept..];
        _total = variances.Sum();
    }

    /// <param name="rows">At least one.</param>
    /// <param name="share">How much of the variance the directions are to explain at least, below 1.</param>
    /// <exception cref="ArgumentException">There is no row.</exception>
    public static PrincipalSubspace Fit(SparseRows rows, double share = 0.95, CancellationToken cancellation = default)
    {
        TrainingRows.Check(rows.Count, rows.Count);
        var (means, covariance) = Covariance(rows, cancellation);
        if (rows.Features == 0) return new PrincipalSubspace(means, [], [], kept: 0);

        var spectrum = Matrix<double>.Build.DenseOfArray(covariance).Evd(Symmetricity.Symmetric);
        int[] order = [.. Enumerable.Range(0, rows.Features).OrderByDescending(at => spectrum.EigenValues[at].Real)];
        double[] variances = [.. order.Select(at => Math.Max(0, spectrum.EigenValues[at].Real))];
        var (kept, explained, total) = (0, 0.0, variances.Sum());
        while (kept < variances.Length && explained < share * total) explained += variances[kept++];
        return new PrincipalSubspace(means, variances, [.. order.Select(at => spectrum.EigenVectors.Column(at))], kept);
    }

    /// <summary>Each row's squared distance from the directions.</summary>
    /// <param name="rows">Of the features that it was fitted on.</param>
    public double[] SquaredErrors(SparseRows rows)
    {
        double[] centres = [.. _directions.Select(direction => Enumerable.Range(0, _means.Length).Sum(at => direction[at] * _means[at]))];
        var ofMeans = _means.Sum(static mean => mean * mean);
        var errors = new double[rows.Count];
        for (var row = 0; row < errors.Length; row++)
        {
            var places = rows.Places(row);
            var values = rows.Values(row);
            var error = ofMeans;
            for (var at = 0; at < places.Length; at++) error += values[at] * (values[at] - (2 * _means[places[at]]));
            for (var direction = 0; direction < centres.Length; direction++)
            {
                var along = -centres[direction];
                for (var at = 0; at < places.Length; at++) along += _directions[direction][places[at]] * values[at];
                error -= along * along;
            }

            errors[row] = Math.Max(0, error);
        }

        return errors;
    }

    /// <summary>The error that a row like those it was fitted on passes with a small probability.</summary>
    public double Limit(double significance = 0.001)
    {
        double first = _residual.Sum(), second = _residual.Sum(static value => value * value), third = _residual.Sum(static value => value * value * value);
        var least = Rounding * _total;
        if (!(first > least) || !(second > 0)) return least;

        var power = 1 - (2 * first * third / (3 * second * second));

        // Where their formula has no power to raise to: Box 1954, a multiple of chi-squared with the same mean and variance.
        if (!(power > 0)) return second / first * ChiSquared.InvCDF(first * first / second, 1 - significance);

        var deviations = Normal.InvCDF(0, 1, 1 - significance);
        var raised = 1 + (deviations * Math.Sqrt(2 * second * power * power) / first) + (second * power * (power - 1) / (first * first));
        return Math.Max(least, first * Math.Pow(Math.Max(0, raised), 1 / power));
    }

    private static (double[] Means, double[,] Covariance) Covariance(SparseRows rows, CancellationToken cancellation)
    {
        var means = new double[rows.Features];
        var covariance = new double[rows.Features, rows.Features];
        for (var row = 0; row < rows.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            var places = rows.Places(row);
            var values = rows.Values(row);
            for (var at = 0; at < places.Length; at++)
            {
                means[places[at]] += values[at] / rows.Count;
                for (var other = 0; other < places.Length; other++) covariance[places[at], places[other]] += values[at] * values[other] / rows.Count;
            }
        }

        for (var row = 0; row < rows.Features; row++)
        {
            for (var column = 0; column < rows.Features; column++) covariance[row, column] -= means[row] * means[column];
        }

        return (means, covariance);
    }
}
