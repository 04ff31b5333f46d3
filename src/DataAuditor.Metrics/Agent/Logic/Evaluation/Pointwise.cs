using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

/// <summary>Loops over numbers, several at a time. They are compiled at once in full: a long trace goes through each but a few times.</summary>
internal static class Pointwise
{
    /// <summary>Writes over each the extreme of it and the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Join<TExtreme>(Span<double> values, ReadOnlySpan<double> others)
        where TExtreme : IExtreme
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(values);
        var wideOthers = MemoryMarshal.Cast<double, Vector<double>>(others)[..wide.Length];
        for (var at = 0; at < wide.Length; at++) wide[at] = TExtreme.Of(wide[at], wideOthers[at]);
        for (var at = wide.Length * Vector<double>.Count; at < values.Length; at++) values[at] = TExtreme.Of(values[at], others[at]);
    }

    /// <summary>Writes over each the extreme of it and one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Join<TExtreme>(Span<double> values, double other)
        where TExtreme : IExtreme
    {
        foreach (ref var value in values) value = TExtreme.Of(value, other);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Negate(Span<double> values)
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(values);
        foreach (ref var value in wide) value = -value;
        foreach (ref var value in values[(wide.Length * Vector<double>.Count)..]) value = -value;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Abs(Span<double> values)
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(values);
        foreach (ref var value in wide) value = Vector.Abs(value);
        foreach (ref var value in values[(wide.Length * Vector<double>.Count)..]) value = Math.Abs(value);
    }

    /// <summary>Writes over each how much it is above the other.</summary>
    /// <returns>Whether all differences are numbers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Subtract(Span<double> values, ReadOnlySpan<double> others)
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(values);
        var wideOthers = MemoryMarshal.Cast<double, Vector<double>>(others)[..wide.Length];
        var numbers = Vector<long>.AllBitsSet;
        for (var at = 0; at < wide.Length; at++)
        {
            var difference = wide[at] - wideOthers[at];
            numbers &= Vector.Equals(difference, difference);
            wide[at] = difference;
        }

        var areNumbers = numbers == Vector<long>.AllBitsSet;
        for (var at = wide.Length * Vector<double>.Count; at < values.Length; at++)
        {
            values[at] -= others[at];
            areNumbers &= !double.IsNaN(values[at]);
        }

        return areNumbers;
    }
}
