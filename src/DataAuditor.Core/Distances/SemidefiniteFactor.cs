using DataAuditor.Numerics;

namespace DataAuditor.Distances;

/// <summary>Cholesky's factor of a covariance, which may be singular: the direction of the most variance left is taken next, until none is left.</summary>
/// <remarks>Higham 2002, Accuracy and Stability of Numerical Algorithms, section 10.3; some rows at a time are taken out of the whole matrix at once.</remarks>
internal static class SemidefiniteFactor
{
    private const double Rounding = 1.0 / (1L << 52);

    private const int RowsAtOnce = 96;

    /// <param name="upper">Row by row; below the diagonal it is not read. Overwritten.</param>
    /// <returns>Rows whose products with themselves add up to the matrix; as many as its rank.</returns>
    public static double[][] Of(double[] upper, int order, int threads, CancellationToken cancellation)
    {
        double[] left = [.. Enumerable.Range(0, order).Select(row => upper[(row * order) + row])];
        var negligible = order * Rounding * left.Max();
        var factor = new List<double[]>();
        var takenOut = 0;
        while (factor.Count < order)
        {
            cancellation.ThrowIfCancellationRequested();
            var pivot = Array.IndexOf(left, left.Max());
            if (left[pivot] <= negligible) break;

            var row = new double[order];
            for (var column = 0; column < pivot; column++) row[column] = upper[(column * order) + pivot];
            upper.AsSpan((pivot * order) + pivot, order - pivot).CopyTo(row.AsSpan(pivot));
            for (var earlier = takenOut; earlier < factor.Count; earlier++) FixedLanes.AddScaled(factor[earlier], -factor[earlier][pivot], row);

            var root = Math.Sqrt(left[pivot]);
            for (var column = 0; column < order; column++)
            {
                row[column] /= root;
                left[column] -= row[column] * row[column];
            }

            left[pivot] = double.NegativeInfinity;
            factor.Add(row);
            if (factor.Count - takenOut < RowsAtOnce) continue;

            var rows = PanelSource.Columns(factor[takenOut..]);
            VectorProducts.Add(upper, rows, rows, factor: -1, upperOnly: true, threads: threads, cancellation: cancellation);
            takenOut = factor.Count;
        }

        return [.. factor];
    }
}
