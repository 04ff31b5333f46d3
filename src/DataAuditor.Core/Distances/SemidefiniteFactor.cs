using DataAuditor.Numerics;

namespace DataAuditor.Distances;

/// <summary>Cholesky's factor of a covariance, which may be singular: the direction of the most variance left is taken next, until none is left.</summary>
/// <remarks>Higham 2002, Accuracy and Stability of Numerical Algorithms, section 10.3.</remarks>
internal static class SemidefiniteFactor
{
    private const double Rounding = 1.0 / (1L << 52);

    /// <param name="upper">Rows from the diagonal on.</param>
    /// <returns>Rows whose products with themselves add up to the matrix; as many as its rank.</returns>
    public static double[][] Of(double[][] upper, CancellationToken cancellation)
    {
        var order = upper.Length;
        double[] left = [.. upper.Select(static row => row[0])];
        var negligible = order * Rounding * left.Max();
        var factor = new List<double[]>();
        while (factor.Count < order)
        {
            cancellation.ThrowIfCancellationRequested();
            var pivot = Array.IndexOf(left, left.Max());
            if (left[pivot] <= negligible) break;

            var row = new double[order];
            for (var column = 0; column < order; column++) row[column] = column < pivot ? upper[column][pivot - column] : upper[pivot][column - pivot];
            foreach (var earlier in factor) FixedLanes.AddScaled(earlier, -earlier[pivot], row);

            var root = Math.Sqrt(left[pivot]);
            for (var column = 0; column < order; column++)
            {
                row[column] /= root;
                left[column] -= row[column] * row[column];
            }

            left[pivot] = double.NegativeInfinity;
            factor.Add(row);
        }

        return [.. factor];
    }
}
