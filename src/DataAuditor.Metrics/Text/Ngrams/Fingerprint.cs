using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>
/// Hashes of 128 bits for tokens and n-grams, which stand for them in counts. Two independent lanes of folded multiplication: the high
/// half of a product added to the low one without carry. Equal in every process; not meant against forgery.
/// </summary>
internal static class Fingerprint
{
    // Digits of the fractions of the square roots of 2, 3, 5, 7, 11 and 13, made odd.
    private const ulong LowSeed = 0x6A09E667F3BCC909;
    private const ulong HighSeed = 0xBB67AE8584CAA73B;
    private const ulong LowFactor = 0x3C6EF372FE94F82B;
    private const ulong HighFactor = 0xA54FF53A5F1D36F1;
    private const ulong LowLast = 0x510E527FADE682D1;
    private const ulong HighLast = 0x9B05688C2B3E6C1F;

    private const int CharactersPerWord = sizeof(ulong) / sizeof(char);

    public static UInt128 Of(ReadOnlySpan<char> token)
    {
        var low = LowSeed ^ (ulong)token.Length;
        var high = HighSeed + (ulong)token.Length;
        for (; token.Length > CharactersPerWord; token = token[CharactersPerWord..]) Take(Word(token), ref low, ref high);

        Take(LastWord(token), ref low, ref high);
        return new UInt128(Fold(high, HighLast), Fold(low, LowLast));
    }

    /// <summary>The fingerprint of one sequence followed by another; the order matters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UInt128 Join(UInt128 first, UInt128 then) => new(
        Fold((ulong)(first >> 64) ^ HighSeed, (ulong)(then >> 64) ^ HighFactor),
        Fold((ulong)first ^ LowSeed, (ulong)then ^ LowFactor));

    private static void Take(ulong word, ref ulong low, ref ulong high)
    {
        low = Fold(low ^ word, LowFactor);
        high = Fold(high ^ word, HighFactor);
    }

    private static ulong Word(ReadOnlySpan<char> token) => BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(token));

    private static ulong LastWord(ReadOnlySpan<char> token)
    {
        if (token.Length == CharactersPerWord) return Word(token);

        var word = 0UL;
        foreach (var character in token) word = (word << 16) | character;
        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong left, ulong right) => Math.BigMul(left, right, out var low) ^ low;
}
