using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DataAuditor.Data.Csv;

/// <summary>Finds the bytes that separate fields and records, and the quotes, 64 bytes at a step.</summary>
internal static class StructuralScanner
{
    /// <param name="marks">Receives their places; at least as long as the bytes.</param>
    /// <returns>How many there are.</returns>
    public static int Scan(ReadOnlySpan<byte> bytes, byte separator, Span<int> marks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(marks.Length, bytes.Length);

        var count = 0;
        var at = 0;
        ref var first = ref MemoryMarshal.GetReference(bytes);
        ref var mark = ref MemoryMarshal.GetReference(marks);
        for (; at <= bytes.Length - 64; at += 64)
        {
            ref var here = ref Unsafe.Add(ref first, at);
            var mask = Vector512.IsHardwareAccelerated
                ? Wanted(Vector512.LoadUnsafe(ref here), separator)
                : Wanted(Vector256.LoadUnsafe(ref here), separator) | (ulong)Wanted(Vector256.LoadUnsafe(ref here, 32), separator) << 32;
            for (; mask != 0; mask &= mask - 1) Unsafe.Add(ref mark, count++) = at + BitOperations.TrailingZeroCount(mask);
        }

        for (; at < bytes.Length; at++)
        {
            if (bytes[at] == separator || bytes[at] is (byte)'\n' or (byte)'\r' or (byte)'"') marks[count++] = at;
        }

        return count;
    }

    /// <summary>Which of the 64 bytes from here on are this one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Places(ref byte here, byte wanted) => Vector512.IsHardwareAccelerated
        ? Vector512.Equals(Vector512.LoadUnsafe(ref here), Vector512.Create(wanted)).ExtractMostSignificantBits()
        : Vector256.Equals(Vector256.LoadUnsafe(ref here), Vector256.Create(wanted)).ExtractMostSignificantBits()
            | (ulong)Vector256.Equals(Vector256.LoadUnsafe(ref here, 32), Vector256.Create(wanted)).ExtractMostSignificantBits() << 32;

    /// <summary>Whether a quote, a carriage return, a NUL or a byte that is not ASCII is among the 64 from here on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasRare(ref byte here) => Vector512.IsHardwareAccelerated
        ? Rare(Vector512.LoadUnsafe(ref here)) != Vector512<byte>.Zero
        : (Rare(Vector256.LoadUnsafe(ref here)) | Rare(Vector256.LoadUnsafe(ref here, 32))) != Vector256<byte>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Wanted(Vector512<byte> bytes, byte separator) =>
        (Vector512.Equals(bytes, Vector512.Create(separator)) | Vector512.Equals(bytes, Vector512.Create((byte)'\n'))
        | Vector512.Equals(bytes, Vector512.Create((byte)'\r')) | Vector512.Equals(bytes, Vector512.Create((byte)'"'))).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Wanted(Vector256<byte> bytes, byte separator) =>
        (Vector256.Equals(bytes, Vector256.Create(separator)) | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
        | Vector256.Equals(bytes, Vector256.Create((byte)'\r')) | Vector256.Equals(bytes, Vector256.Create((byte)'"'))).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Rare(Vector512<byte> bytes) =>
        Vector512.Equals(bytes, Vector512.Create((byte)'"')) | Vector512.Equals(bytes, Vector512.Create((byte)'\r')) | Vector512.LessThanOrEqual(bytes.AsSByte(), Vector512<sbyte>.Zero).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Rare(Vector256<byte> bytes) =>
        Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\r')) | Vector256.LessThanOrEqual(bytes.AsSByte(), Vector256<sbyte>.Zero).AsByte();
}
