using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace DataAuditor.Numerics;

/// <summary>
/// Sorts by the bits in which the keys differ: the highest 33 of them digit by digit from the lowest digit on, and what is then still
/// equal, which is little in measured data, by comparing.
/// </summary>
public static class RadixSort
{
    private const int DigitBits = 11;
    private const int Digits = 3;
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

        var lowest = LowestShift(keys);
        var counts = CountDigits(keys, lowest);
        Span<ulong> from = keys, to = scratch[..keys.Length];
        for (var digit = 0; digit < Digits; digit++)
        {
            var starts = counts.AsSpan(digit * Buckets, Buckets);
            if (!ToStarts(starts, keys.Length)) continue;

            Distribute(from, to, starts, lowest + (digit * DigitBits));
            var swap = from;
            from = to;
            to = swap;
        }

        if (from != keys) from.CopyTo(keys);
        SortRuns(keys, lowest);
    }

    /// <summary>Sorts keys and carries a payload along; equal keys keep their order.</summary>
    public static void Sort(ulong[] keys, int[] payload)
    {
        ulong[] from = keys, to = new ulong[keys.Length];
        int[] payloadFrom = payload, payloadTo = new int[keys.Length];
        for (var shift = 0; shift < 64; shift += DigitBits * Digits)
        {
            var counts = CountDigits(from, shift);
            for (var digit = 0; digit < Digits && shift + (digit * DigitBits) < 64; digit++)
            {
                var starts = counts.AsSpan(digit * Buckets, Buckets);
                if (!ToStarts(starts, keys.Length)) continue;

                for (var i = 0; i < from.Length; i++)
                {
                    var place = starts[(int)(from[i] >> (shift + (digit * DigitBits))) & (Buckets - 1)]++;
                    to[place] = from[i];
                    payloadTo[place] = payloadFrom[i];
                }

                (from, to) = (to, from);
                (payloadFrom, payloadTo) = (payloadTo, payloadFrom);
            }
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

    /// <summary>The lowest bit that the digits take in: they end at the highest bit in which any two keys differ.</summary>
    private static int LowestShift(ReadOnlySpan<ulong> keys)
    {
        var differing = 0UL;
        foreach (var key in keys) differing |= key ^ keys[0];
        return Math.Max(0, 64 - BitOperations.LeadingZeroCount(differing) - (Digits * DigitBits));
    }

    private static int[] CountDigits(ReadOnlySpan<ulong> keys, int lowest)
    {
        var counts = new int[Digits * Buckets];
        Span<int> low = counts.AsSpan(0, Buckets), middle = counts.AsSpan(Buckets, Buckets), high = counts.AsSpan(2 * Buckets, Buckets);
        foreach (var key in keys)
        {
            var bits = key >> lowest;
            low[(int)bits & (Buckets - 1)]++;
            middle[(int)(bits >> DigitBits) & (Buckets - 1)]++;
            high[(int)(bits >> (2 * DigitBits)) & (Buckets - 1)]++;
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

    private static void Distribute(ReadOnlySpan<ulong> from, Span<ulong> to, Span<int> starts, int shift)
    {
        foreach (var key in from) to[starts[(int)(key >> shift) & (Buckets - 1)]++] = key;
    }

    /// <summary>Orders the runs of keys that share all digits; a run of one value, as whole numbers have them, is left alone.</summary>
    private static void SortRuns(Span<ulong> keys, int lowest)
    {
        if (lowest == 0) return;

        for (int start = 0, end; start < keys.Length; start = end)
        {
            var isOrdered = true;
            for (end = start + 1; end < keys.Length && keys[end] >> lowest == keys[start] >> lowest; end++) isOrdered &= keys[end - 1] <= keys[end];
            if (!isOrdered) keys[start..end].Sort();
        }
    }
}
