namespace DataAuditor.Numerics;

/// <summary>
/// All eigenvalues of a symmetric matrix, each off by no more than rounding of the largest: Householder's reduction to three diagonals, then
/// implicit QL. The same bits on every processor.
/// </summary>
/// <remarks>Martin, Reinsch and Wilkinson 1968; Dubrulle, Martin and Wilkinson 1968.</remarks>
public static class SymmetricEigenvalues
{
    /// <param name="matrix">Row by row; finite, and the same below the diagonal as above.</param>
    /// <param name="order">Rows and columns.</param>
    /// <returns>In ascending order.</returns>
    /// <exception cref="ArgumentException">The matrix is not of that order, or has an element that is not finite.</exception>
    public static double[] Of(ReadOnlySpan<double> matrix, int order, int threads = 1, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        if (matrix.Length != (long)order * order) throw new ArgumentException($"A matrix of order {order} has {(long)order * order} elements, not {matrix.Length}.", nameof(matrix));

        var unit = MatrixScale.Unit(matrix);
        var reduction = new TridiagonalReduction(matrix, order, 1 / unit, threads, cancellation);
        TridiagonalEigenvalues.Find(reduction.Diagonal, reduction.Beside);
        foreach (ref var value in reduction.Diagonal.AsSpan()) value *= unit;
        return reduction.Diagonal;
    }
}
