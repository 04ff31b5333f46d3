using DataAuditor.Tables;
using MathNet.Numerics.LinearAlgebra;

namespace DataAuditor.Learning;

/// <summary>
/// The directions in which rows differ the most, each scaled to a variance of 1. Features are the numbers, standardised, and indicators of
/// the most frequent levels; no indicator is ever stored.
/// </summary>
public sealed class PrincipalComponents
{
    private const int MostLevels = 256;

    /// <summary>A direction with a smaller share of the largest variance is rounding.</summary>
    private const double LeastVariance = 1e-9;

    private readonly FeatureEncoding _encoding;
    private readonly (double Mean, double Deviation)[] _numbers;
    private readonly int _features;

    /// <summary>By component, then feature; the last place is the offset.</summary>
    private readonly double[][] _directions;

    private PrincipalComponents(Frame rows, int components)
    {
        _encoding = FeatureEncoding.Fit(rows);
        var numbers = _encoding.Numbers(rows);
        _numbers = [.. numbers.Select(Moments)];
        _features = Math.Min(_encoding.Count, numbers.Length + 1 + MostLevels);

        var (means, covariance) = Covariance(rows, numbers);
        var spectrum = Matrix<double>.Build.DenseOfArray(covariance).Evd(Symmetricity.Symmetric);
        var variances = spectrum.EigenValues.Select(static value => value.Real).ToArray();
        _directions =
        [
            .. Enumerable.Range(0, variances.Length)
                .OrderByDescending(direction => variances[direction])
                .Take(components)
                .Where(direction => variances[direction] > LeastVariance * Math.Max(LeastVariance, variances.Max()))
                .Select(direction => Direction(spectrum.EigenVectors.Column(direction), means, Math.Sqrt(variances[direction]))),
        ];
    }

    /// <summary>How many directions there are: no more than the rows span.</summary>
    public int Count => _directions.Length;

    /// <param name="rows">At least one.</param>
    /// <param name="components">At most so many directions.</param>
    public static PrincipalComponents Fit(Frame rows, int components) => new(rows, components);

    /// <summary>By component, then row.</summary>
    /// <param name="rows">Has the columns that the components were fitted on, by name.</param>
    public double[][] Project(Frame rows)
    {
        var numbers = _encoding.Numbers(rows);
        var levels = _encoding.Levels(rows);
        return [.. _directions.Select(direction => Project(direction, rows.Rows, numbers, levels))];
    }

    private static (double Mean, double Deviation) Moments(double[] values)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / values.Length);
        return (mean, deviation > 0 ? deviation : 1);
    }

    private static double[] Direction(Vector<double> eigenvector, double[] means, double deviation)
    {
        double[] weights = [.. eigenvector.Select(weight => weight / deviation)];
        return [.. weights, -weights.Zip(means, static (weight, mean) => weight * mean).Sum()];
    }

    private (double[] Means, double[,] Covariance) Covariance(Frame rows, double[][] numbers)
    {
        var levels = _encoding.Levels(rows);
        var means = new double[_features];
        var covariance = new double[_features, _features];
        var present = new List<(int Feature, double Value)>();
        for (var row = 0; row < rows.Rows; row++)
        {
            present.Clear();
            for (var at = 0; at < numbers.Length; at++) present.Add((at, Standardised(at, numbers[at][row])));
            present.AddRange(levels.Select(column => (column[row], 1.0)).Where(level => level.Item1 < _features));
            foreach (var (feature, value) in present)
            {
                means[feature] += value;
                foreach (var (other, factor) in present) covariance[feature, other] += value * factor;
            }
        }

        for (var feature = 0; feature < _features; feature++) means[feature] /= rows.Rows;
        for (var feature = 0; feature < _features; feature++)
        {
            for (var other = 0; other < _features; other++) covariance[feature, other] = (covariance[feature, other] / rows.Rows) - (means[feature] * means[other]);
        }

        return (means, covariance);
    }

    private double[] Project(double[] direction, int rows, double[][] numbers, int[][] levels)
    {
        var projected = new double[rows];
        Array.Fill(projected, direction[^1]);
        for (var row = 0; row < rows; row++)
        {
            for (var at = 0; at < numbers.Length; at++) projected[row] += direction[at] * Standardised(at, numbers[at][row]);
            foreach (var column in levels)
            {
                if (column[row] < _features) projected[row] += direction[column[row]];
            }
        }

        return projected;
    }

    private double Standardised(int number, double value) => (value - _numbers[number].Mean) / _numbers[number].Deviation;
}
