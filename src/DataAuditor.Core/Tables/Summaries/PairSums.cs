using System.Runtime.Intrinsics;
using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>Sums over the records where two columns of numbers are both finite, each less its plan's centre.</summary>
public sealed class PairSums : IState<PairSums>
{
    private static readonly int Lanes = Vector512<double>.Count;

    public long Count { get; set; }

    public double First { get; set; }

    public double Second { get; set; }

    public double FirstSquares { get; set; }

    public double SecondSquares { get; set; }

    public double Products { get; set; }

    /// <summary>Takes in some rows; NaN marks a value that takes no part.</summary>
    internal void Add(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        second = second[..first.Length];
        Vector512<double> counts = default, a1 = default, b1 = default, a2 = default, b2 = default, ab = default, one = Vector512.Create(1.0);
        var row = 0;
        for (; row <= first.Length - Lanes; row += Lanes)
        {
            var a = Vector512.Create(first.Slice(row, Lanes));
            var b = Vector512.Create(second.Slice(row, Lanes));
            var both = Vector512.Equals(a, a) & Vector512.Equals(b, b);
            a &= both;
            b &= both;
            counts += one & both;
            a1 += a;
            b1 += b;
            a2 += a * a;
            b2 += b * b;
            ab += a * b;
        }

        var rest = new PairSums { Count = (long)Total(counts), First = Total(a1), Second = Total(b1), FirstSquares = Total(a2), SecondSquares = Total(b2), Products = Total(ab) };
        for (; row < first.Length; row++)
        {
            double a = first[row], b = second[row];
            if (double.IsNaN(a) || double.IsNaN(b)) continue;
            rest.Count++;
            rest.First += a;
            rest.Second += b;
            rest.FirstSquares += a * a;
            rest.SecondSquares += b * b;
            rest.Products += a * b;
        }

        Merge(rest);
    }

    /// <inheritdoc/>
    public void Merge(PairSums later)
    {
        Count += later.Count;
        First += later.First;
        Second += later.Second;
        FirstSquares += later.FirstSquares;
        SecondSquares += later.SecondSquares;
        Products += later.Products;
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        Count = archive.PassCountOf(Count);
        First = archive.Pass(First);
        Second = archive.Pass(Second);
        FirstSquares = archive.Pass(FirstSquares);
        SecondSquares = archive.Pass(SecondSquares);
        Products = archive.Pass(Products);
    }

    private static double Total(Vector512<double> lanes)
    {
        var sum = 0.0;
        for (var lane = 0; lane < Lanes; lane++) sum += lanes[lane];
        return sum;
    }
}
