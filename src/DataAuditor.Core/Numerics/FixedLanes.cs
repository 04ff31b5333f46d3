using System.Runtime.Intrinsics;

namespace DataAuditor.Numerics;

/// <summary>Sums in eight fixed lanes, added up in a fixed order: the same bits on every processor.</summary>
internal static class FixedLanes
{
    private static readonly int Lanes = Vector512<double>.Count;

    public static double Dot(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        second = second[..first.Length];
        var sums = Vector512<double>.Zero;
        var at = 0;
        for (; at <= first.Length - Lanes; at += Lanes) sums += Vector512.Create(first.Slice(at, Lanes)) * Vector512.Create(second.Slice(at, Lanes));

        var sum = Total(sums);
        for (; at < first.Length; at++) sum += first[at] * second[at];
        return sum;
    }

    public static double Sum(ReadOnlySpan<double> values)
    {
        var sums = Vector512<double>.Zero;
        var at = 0;
        for (; at <= values.Length - Lanes; at += Lanes) sums += Vector512.Create(values.Slice(at, Lanes));

        var sum = Total(sums);
        for (; at < values.Length; at++) sum += values[at];
        return sum;
    }

    /// <summary>Adds <paramref name="factor"/> times the values to the sums, one by one.</summary>
    public static void AddScaled(ReadOnlySpan<double> values, double factor, Span<double> sums)
    {
        sums = sums[..values.Length];
        var factors = Vector512.Create(factor);
        var at = 0;
        for (; at <= values.Length - Lanes; at += Lanes)
        {
            (Vector512.Create<double>(sums.Slice(at, Lanes)) + (Vector512.Create(values.Slice(at, Lanes)) * factors)).CopyTo(sums[at..]);
        }

        for (; at < values.Length; at++) sums[at] += values[at] * factor;
    }

    /// <summary>The same with two lists of values, each with a factor.</summary>
    public static void AddScaled(ReadOnlySpan<double> values, double factor, ReadOnlySpan<double> others, double otherFactor, Span<double> sums)
    {
        others = others[..values.Length];
        sums = sums[..values.Length];
        var (factors, otherFactors) = (Vector512.Create(factor), Vector512.Create(otherFactor));
        var at = 0;
        for (; at <= values.Length - Lanes; at += Lanes)
        {
            var scaled = (Vector512.Create(values.Slice(at, Lanes)) * factors) + (Vector512.Create(others.Slice(at, Lanes)) * otherFactors);
            (Vector512.Create<double>(sums.Slice(at, Lanes)) + scaled).CopyTo(sums[at..]);
        }

        for (; at < values.Length; at++) sums[at] += (values[at] * factor) + (others[at] * otherFactor);
    }

    public static void Multiply(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Span<double> products)
    {
        second = second[..first.Length];
        products = products[..first.Length];
        var at = 0;
        for (; at <= first.Length - Lanes; at += Lanes)
        {
            (Vector512.Create(first.Slice(at, Lanes)) * Vector512.Create(second.Slice(at, Lanes))).CopyTo(products[at..]);
        }

        for (; at < first.Length; at++) products[at] = first[at] * second[at];
    }

    private static double Total(Vector512<double> lanes)
    {
        var sum = 0.0;
        for (var lane = 0; lane < Lanes; lane++) sum += lanes[lane];
        return sum;
    }
}
