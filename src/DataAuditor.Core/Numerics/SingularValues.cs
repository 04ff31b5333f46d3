namespace DataAuditor.Numerics;

/// <summary>
/// The singular values of a matrix, each off by no more than rounding of the largest, so that their sum is right also where many of them are
/// 0: roots of eigenvalues would keep half of the digits. Golub and Kahan's reduction to two diagonals, whose singular values are the
/// positive eigenvalues of a symmetric matrix of three.
/// </summary>
/// <remarks>Golub and Kahan 1965, Calculating the Singular Values and Pseudo-Inverse of a Matrix.</remarks>
public static class SingularValues
{
    /// <param name="matrix">Row by row; finite.</param>
    /// <returns>As many as the shorter side has elements, in ascending order, none below 0.</returns>
    /// <exception cref="ArgumentException">The matrix is not of that size, or has an element that is not finite.</exception>
    public static double[] Of(ReadOnlySpan<double> matrix, int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if (matrix.Length != (long)rows * columns) throw new ArgumentException($"A matrix of {rows} × {columns} has {(long)rows * columns} elements, not {matrix.Length}.", nameof(matrix));

        var unit = MatrixScale.Unit(matrix);
        var scale = 1 / unit;
        var tall = new double[matrix.Length];
        var (length, width) = (Math.Max(rows, columns), Math.Min(rows, columns));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                tall[rows >= columns ? (row * width) + column : (column * width) + row] = scale * matrix[(row * columns) + column];
            }
        }

        var beside = Reduce(tall, length, width);
        var eigenvalues = new double[2 * width];
        TridiagonalEigenvalues.Find(eigenvalues, beside);
        var values = eigenvalues[width..];
        foreach (ref var value in values.AsSpan()) value = unit * Math.Max(0, value);
        return values;
    }

    /// <summary>The two diagonals, in turns.</summary>
    private static double[] Reduce(double[] tall, int length, int width)
    {
        var diagonals = new double[Math.Max(0, (2 * width) - 1)];
        Span<double> column = new double[length], row = new double[width];
        for (var at = 0; at < width; at++)
        {
            var below = column[..(length - at)];
            for (var place = at; place < length; place++) below[place - at] = tall[(place * width) + at];
            var half = Reflector.Aim(below, 0, out diagonals[2 * at]);
            if (half != 0) FromLeft(tall, width, at, below, half, row[..(width - at)]);
            if (at + 1 == width) break;

            var beside = row[..(width - at - 1)];
            tall.AsSpan((at * width) + at + 1, beside.Length).CopyTo(beside);
            half = Reflector.Aim(beside, 0, out diagonals[(2 * at) + 1]);
            if (half != 0) FromRight(tall, length, width, at + 1, beside, half);
        }

        return diagonals;
    }

    private static void FromLeft(double[] tall, int width, int at, ReadOnlySpan<double> reflector, double half, Span<double> sums)
    {
        sums.Clear();
        for (var place = 0; place < reflector.Length; place++) FixedLanes.AddScaled(tall.AsSpan(((at + place) * width) + at, sums.Length), reflector[place] / half, sums);
        for (var place = 0; place < reflector.Length; place++) FixedLanes.AddScaled(sums, -reflector[place], tall.AsSpan(((at + place) * width) + at, sums.Length));
    }

    private static void FromRight(double[] tall, int length, int width, int at, ReadOnlySpan<double> reflector, double half)
    {
        for (var row = at; row < length; row++)
        {
            var rest = tall.AsSpan((row * width) + at, reflector.Length);
            FixedLanes.AddScaled(reflector, -FixedLanes.Dot(rest, reflector) / half, rest);
        }
    }
}
