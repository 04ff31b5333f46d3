using System.Buffers;
using System.Runtime.InteropServices;

namespace DataAuditor.Numerics;

/// <summary>Least-significant-digit radix sort: linear in the number of values, and stable.</summary>
public static class RadixSort
{
    private const int DigitBits = 11;
    private const int Digits = 6;
    private const int Buckets = 1 << DigitBits;
    private const ulong SignBit = 1UL << 63;

    /// <summary>Below this, a comparison sort is faster than setting up the buckets.</summary>
    private const int SmallLength = 2048;

    /// <summary>Sorts ascending; −0 becomes 0, and every NaN becomes the one NaN that stands above all numbers.</summary>
    public static void Sort(Span<double> values)
    {
        var keys = MemoryMarshal.Cast<double, ulong>(values);
        for (var i = 0; i < keys.Length; i++) keys[i] = KeyOf(values[i]);

        var scratch = ArrayPool<ulong>.Shared.Rent(keys.Length);
        Sort(keys, scratch);
        ArrayPool<ulong>.Shared.Return(scratch);
        for (var i = 0; i < keys.Length; i++) values[i] = ValueOf(keys[i]);
    }

    /// <param name="scratch">At least as long as the keys; its content is lost.</param>
    public static void Sort(Span<ulong> keys, Span<ulong> scratch)
    {
        if (keys.Length < SmallLength)
        {
            keys.Sort();
            return;
        }

        var counts = CountDigits(keys);
        Span<ulong> from = keys, to = scratch[..keys.Length];
        for (var digit = 0; digit < Digits; digit++)
        {
            var shift = digit * DigitBits;
            var starts = counts.AsSpan(digit * Buckets, Buckets);
            if (!ToStarts(starts, keys.Length)) continue;

            foreach (var key in from) to[starts[(int)(key >> shift) & (Buckets - 1)]++] = key;
            var swap = from;
            from = to;
            to = swap;
        }

        if (from != keys) from.CopyTo(keys);
    }

    /// <summary>Sorts keys and carries a payload along.</summary>
    public static void Sort(ulong[] keys, int[] payload)
    {
        var counts = CountDigits(keys);
        ulong[] from = keys, to = new ulong[keys.Length];
        int[] payloadFrom = payload, payloadTo = new int[keys.Length];
        for (var digit = 0; digit < Digits; digit++)
        {
            var shift = digit * DigitBits;
            var starts = counts.AsSpan(digit * Buckets, Buckets);
            if (!ToStarts(starts, keys.Length)) continue;

            for (var i = 0; i < from.Length; i++)
            {
                var place = starts[(int)(from[i] >> shift) & (Buckets - 1)]++;
                to[place] = from[i];
                payloadTo[place] = payloadFrom[i];
            }

            (from, to) = (to, from);
            (payloadFrom, payloadTo) = (payloadTo, payloadFrom);
        }

        if (from == keys) return;
        from.CopyTo(keys, 0);
        payloadFrom.CopyTo(payload, 0);
    }

    /// <summary>An unsigned integer whose order is the order of the numbers, NaN last.</summary>
    public static ulong KeyOf(double value)
    {
        if (double.IsNaN(value)) return ulong.MaxValue;

        // Adding 0 turns −0 into 0.
        var bits = BitConverter.DoubleToUInt64Bits(value + 0.0);
        return bits ^ ((ulong)((long)bits >> 63) | SignBit);
    }

    private static double ValueOf(ulong key) => key == ulong.MaxValue
        ? double.NaN
        : BitConverter.UInt64BitsToDouble(key ^ ((ulong)((long)~key >> 63) | SignBit));

    private static int[] CountDigits(ReadOnlySpan<ulong> keys)
    {
        var counts = new int[Digits * Buckets];
        foreach (var key in keys)
        {
            for (var digit = 0; digit < Digits; digit++) counts[(digit * Buckets) + ((int)(key >> (digit * DigitBits)) & (Buckets - 1))]++;
        }

        return counts;
    }

    /// <summary>Turns counts into start positions; false where all keys share the digit, so that there is nothing to sort by.</summary>
    private static bool ToStarts(Span<int> counts, int total)
    {
        var start = 0;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            var count = counts[bucket];
            if (count == total) return false;
            counts[bucket] = start;
            start += count;
        }

        return true;
    }
}
