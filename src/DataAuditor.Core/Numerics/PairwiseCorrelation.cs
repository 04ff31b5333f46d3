using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DataAuditor.Numerics;

/// <summary>Pearson's coefficient over the rows where both values are there, in two passes. NaN marks a value to leave out.</summary>
/// <remarks>Eight fixed lanes, added up in a fixed order: the same bits on every processor.</remarks>
public static class PairwiseCorrelation
{
    private static readonly int Lanes = Vector512<double>.Count;

    /// <summary>Null where fewer than two rows are left or either column is constant over them.</summary>
    public static double? Pearson(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        second = second[..first.Length];
        var start = FirstPair(first, second);
        if (start < 0) return null;

        // Distances from a value of the data: they are exactly 0 for a constant column, and no larger than they must be.
        var (count, firstMean, secondMean) = Means(first, second, first[start], second[start]);
        if (count < 2) return null;

        var (squaresFirst, squaresSecond, products) = CentredProducts(first, second, firstMean, secondMean);
        return squaresFirst == 0 || squaresSecond == 0
            ? null
            : Math.Clamp(products / (Math.Sqrt(squaresFirst) * Math.Sqrt(squaresSecond)), -1, 1);
    }

    private static int FirstPair(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        for (var row = 0; row < first.Length; row++)
        {
            if (!double.IsNaN(first[row]) && !double.IsNaN(second[row])) return row;
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Count, double First, double Second) Means(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, double firstOrigin, double secondOrigin)
    {
        Vector512<double> counts = default, firstSums = default, secondSums = default;
        Vector512<double> a0 = Vector512.Create(firstOrigin), b0 = Vector512.Create(secondOrigin), one = Vector512.Create(1.0);
        var row = 0;
        for (; row <= first.Length - Lanes; row += Lanes)
        {
            var a = Vector512.Create(first.Slice(row, Lanes)) - a0;
            var b = Vector512.Create(second.Slice(row, Lanes)) - b0;
            var both = Vector512.Equals(a, a) & Vector512.Equals(b, b);
            counts += one & both;
            firstSums += a & both;
            secondSums += b & both;
        }

        double count = Sum(counts), firstSum = Sum(firstSums), secondSum = Sum(secondSums);
        for (; row < first.Length; row++)
        {
            double a = first[row] - firstOrigin, b = second[row] - secondOrigin;
            if (double.IsNaN(a) || double.IsNaN(b)) continue;
            count++;
            firstSum += a;
            secondSum += b;
        }

        return (count, firstOrigin + (firstSum / count), secondOrigin + (secondSum / count));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double First, double Second, double Products) CentredProducts(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, double firstMean, double secondMean)
    {
        Vector512<double> firstSquares = default, secondSquares = default, products = default;
        Vector512<double> a0 = Vector512.Create(firstMean), b0 = Vector512.Create(secondMean);
        var row = 0;
        for (; row <= first.Length - Lanes; row += Lanes)
        {
            var a = Vector512.Create(first.Slice(row, Lanes)) - a0;
            var b = Vector512.Create(second.Slice(row, Lanes)) - b0;
            var both = Vector512.Equals(a, a) & Vector512.Equals(b, b);
            a &= both;
            b &= both;
            firstSquares += a * a;
            secondSquares += b * b;
            products += a * b;
        }

        double firstSquare = Sum(firstSquares), secondSquare = Sum(secondSquares), product = Sum(products);
        for (; row < first.Length; row++)
        {
            double a = first[row] - firstMean, b = second[row] - secondMean;
            if (double.IsNaN(a) || double.IsNaN(b)) continue;
            firstSquare += a * a;
            secondSquare += b * b;
            product += a * b;
        }

        return (firstSquare, secondSquare, product);
    }

    private static double Sum(Vector512<double> lanes)
    {
        var sum = 0.0;
        for (var lane = 0; lane < Lanes; lane++) sum += lanes[lane];
        return sum;
    }
}
