using System.Buffers;
using System.Runtime.CompilerServices;

namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

/// <summary>
/// The extreme of every window of a sequence in three comparisons a position, however wide the window is: the sequence is cut into blocks as
/// wide, so that each window is the end of one block and the start of the next (van Herk 1992).
/// </summary>
internal static class SlidingExtreme
{
    /// <summary>Writes over each value the extreme of it and those after it, as many as the window is wide, or fewer at the end.</summary>
    public static void Run<TExtreme>(Span<double> values, long width)
        where TExtreme : IExtreme
    {
        if (width <= 1) return;
        if (width >= values.Length)
        {
            ToEnd<TExtreme>(values);
            return;
        }

        var lent = ArrayPool<double>.Shared.Rent(values.Length);
        var starts = lent.AsSpan(0, values.Length);
        var block = (int)width;
        for (var first = 0; first < values.Length; first += block)
        {
            var length = Math.Min(block, values.Length - first);
            FromStart<TExtreme>(values.Slice(first, length), starts.Slice(first, length));
            ToEnd<TExtreme>(values.Slice(first, length));
        }

        Join<TExtreme>(values, starts, block);
        ArrayPool<double>.Shared.Return(lent);
    }

    /// <summary>The extreme from each position to the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToEnd<TExtreme>(Span<double> values)
        where TExtreme : IExtreme
    {
        var extreme = TExtreme.OfNone;
        for (var at = values.Length - 1; at >= 0; at--) values[at] = extreme = TExtreme.Of(values[at], extreme);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FromStart<TExtreme>(ReadOnlySpan<double> values, Span<double> starts)
        where TExtreme : IExtreme
    {
        var extreme = TExtreme.OfNone;
        for (var at = 0; at < values.Length; at++) starts[at] = extreme = TExtreme.Of(values[at], extreme);
    }

    private static void Join<TExtreme>(Span<double> values, ReadOnlySpan<double> starts, int width)
        where TExtreme : IExtreme
    {
        var whole = values.Length - width + 1;
        Pointwise.Join<TExtreme>(values[..whole], starts[(width - 1)..]);

        // A window that is cut off ends with the sequence; where that is in its own block, the block's end is all of it.
        var lastBlock = (values.Length - 1) / width * width;
        if (whole < lastBlock) Pointwise.Join<TExtreme>(values[whole..lastBlock], starts[^1]);
    }
}
