using DataAuditor.Numerics;

namespace DataAuditor.Learning;

/// <summary>Factors a symmetric positive matrix as L·Lᵀ in place of its lower triangle, row by row.</summary>
internal static class Cholesky
{
    /// <summary>A pivot is held this far above 0, against its diagonal element: a direction that rounding has left no curvature in.</summary>
    private const double SmallestPivot = 1e-15;

    private const double SmallestSquare = 1e-300;

    public static void Factor(double[] matrix, int size, int stride)
    {
        for (var row = 0; row < size; row++)
        {
            var own = matrix.AsSpan(row * stride, row + 1);
            for (var column = 0; column < row; column++)
            {
                var other = matrix.AsSpan(column * stride, column + 1);
                own[column] = (own[column] - FixedLanes.Dot(other[..column], own)) / other[column];
            }

            var diagonal = own[row];
            var pivot = diagonal - FixedLanes.Dot(own[..row], own);
            own[row] = Math.Sqrt(Math.Max(pivot, Math.Max(diagonal * SmallestPivot, SmallestSquare)));
        }
    }

    /// <summary>Replaces the vector by the solution.</summary>
    public static void Solve(double[] factor, int size, int stride, Span<double> vector)
    {
        for (var row = 0; row < size; row++)
        {
            var own = factor.AsSpan(row * stride, row + 1);
            vector[row] = (vector[row] - FixedLanes.Dot(own[..row], vector)) / own[row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            var own = factor.AsSpan(row * stride, row + 1);
            vector[row] /= own[row];
            FixedLanes.AddScaled(own[..row], -vector[row], vector);
        }
    }
}
