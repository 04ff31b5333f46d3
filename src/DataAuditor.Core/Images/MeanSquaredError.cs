using System.Numerics;
using DataAuditor.Media;

namespace DataAuditor.Images;

/// <summary>The mean over pixels and colours of the squared difference of two images, whose values go from 0 to 255. Summed in whole numbers: exact.</summary>
public static class MeanSquaredError
{
    /// <summary>So many steps, each of four squares of bytes to a lane, does a sum of 32 bits take.</summary>
    private const int StepsBetweenSums = 1 << 14;

    /// <summary>In [0, 65025].</summary>
    /// <exception cref="ArgumentException">The images have not the same size and colours.</exception>
    public static double Of(RasterImage first, RasterImage second)
    {
        ImagePairs.RequireAlike(first, second);
        return (double)Sum(first.Values.Span, second.Values.Span) / first.Values.Length;
    }

    private static long Sum(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var sum = 0L;
        var at = 0;
        while (at <= first.Length - Vector<byte>.Count)
        {
            var sums = Vector<uint>.Zero;
            for (var step = 0; step < StepsBetweenSums && at <= first.Length - Vector<byte>.Count; step++, at += Vector<byte>.Count)
            {
                var (own, other) = (new Vector<byte>(first[at..]), new Vector<byte>(second[at..]));
                Vector.Widen(Vector.Max(own, other) - Vector.Min(own, other), out var low, out var high);
                Vector.Widen(low * low, out var lowest, out var lower);
                Vector.Widen(high * high, out var higher, out var highest);
                sums += lowest + lower + higher + highest;
            }

            for (var lane = 0; lane < Vector<uint>.Count; lane++) sum += sums[lane];
        }

        for (; at < first.Length; at++) sum += (first[at] - second[at]) * (first[at] - second[at]);
        return sum;
    }
}
