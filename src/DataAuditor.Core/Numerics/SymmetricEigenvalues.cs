using System.Runtime.Intrinsics;

namespace DataAuditor.Numerics;

/// <summary>
/// All eigenvalues of a symmetric matrix, each off by no more than rounding of the largest: Householder's reduction to three diagonals, then
/// implicit QL. The same bits on every processor.
/// </summary>
/// <remarks>Martin, Reinsch and Wilkinson 1968; Dubrulle, Martin and Wilkinson 1968.</remarks>
public static class SymmetricEigenvalues
{
    private static readonly int Lanes = Vector512<double>.Count;

    /// <param name="matrix">Row by row; finite, and the same below the diagonal as above.</param>
    /// <param name="order">Rows and columns.</param>
    /// <returns>In ascending order.</returns>
    /// <exception cref="ArgumentException">The matrix is not of that order, or has an element that is not finite.</exception>
    public static double[] Of(ReadOnlySpan<double> matrix, int order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        if (matrix.Length != (long)order * order) throw new ArgumentException($"A matrix of order {order} has {(long)order * order} elements, not {matrix.Length}.", nameof(matrix));

        // Whole vectors in every row, with zeros behind, so that no loop has a remainder.
        var stride = (order + Lanes - 1) / Lanes * Lanes;
        var rows = new double[order * stride];
        var unit = MatrixScale.Unit(matrix);
        var scale = 1 / unit;
        for (var row = 0; row < order; row++)
        {
            for (var column = 0; column < order; column++) rows[(row * stride) + column] = scale * matrix[(row * order) + column];
        }

        var (diagonal, beside) = Reduce(rows, order, stride);
        TridiagonalEigenvalues.Find(diagonal, beside);
        foreach (ref var value in diagonal.AsSpan()) value *= unit;
        return diagonal;
    }

    /// <summary>Reflections that leave the eigenvalues as they are take each row's elements left of the diagonal into one, from the last row up.</summary>
    private static (double[] Diagonal, double[] Beside) Reduce(double[] rows, int order, int stride)
    {
        var diagonal = new double[order];
        var beside = new double[Math.Max(0, order - 1)];
        Span<double> reflector = new double[stride], change = new double[stride];
        for (var last = order - 1; last > 0; last--)
        {
            var own = rows.AsSpan(last * stride, stride);
            diagonal[last] = own[last];
            own[..last].CopyTo(reflector);
            reflector[last..].Clear();
            change[last..].Clear();
            var half = Reflector.Aim(reflector[..last], last - 1, out beside[last - 1]);
            if (half == 0) continue;

            // H·A·H = A − v·qᵀ − q·vᵀ, where p = A·v / h and q = p − v·(vᵀ·p) / 2h.
            var width = (last + Lanes - 1) / Lanes * Lanes;
            Span<double> v = reflector[..width], q = change[..width];
            for (var row = 0; row < last; row++) q[row] = FixedLanes.Dot(rows.AsSpan(row * stride, width), v) / half;
            FixedLanes.AddScaled(v, -FixedLanes.Dot(v, q) / (2 * half), q);
            for (var row = 0; row < last; row++) FixedLanes.AddScaled(v, -q[row], q, -v[row], rows.AsSpan(row * stride, width));
        }

        if (order > 0) diagonal[0] = rows[0];
        return (diagonal, beside);
    }
}
