using System.Numerics;
using System.Runtime.CompilerServices;

namespace DataAuditor.Numerics;

/// <summary>
/// Digits times a power of ten, rounded to the nearest double by one or two 64-bit products (Eisel and Lemire, see Lemire 2021,
/// "Number parsing at a gigabyte per second"). Where the products leave a doubt, nothing is given.
/// </summary>
public static class DecimalScaling
{
    /// <summary>Whole numbers up to here are doubles.</summary>
    public const ulong MaxExact = 1UL << 53;

    private const int MaxPower = 65;

    private const int MantissaBits = 52;

    private static readonly double[] PowersOfTen =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    private static readonly UInt128[] Powers = [.. Enumerable.Range(-MaxPower, (2 * MaxPower) + 1).Select(PowerOfFive)];

    /// <summary>Digits over a power of ten, where both are doubles: the one rounding is the right one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDivide(ulong digits, int power, out double value)
    {
        value = 0;
        if (digits > MaxExact || (uint)power >= (uint)PowersOfTen.Length) return false;

        // Of signed numbers the processor makes doubles faster.
        value = (long)digits / PowersOfTen[power];
        return true;
    }

    /// <returns>False where the digits and the power leave a doubt, or are too large.</returns>
    public static bool TryScale(ulong digits, int power, out double value)
    {
        if (digits <= MaxExact && power is >= -22 and <= 22)
        {
            // Both operands are exact, so the one rounding is the right one.
            value = power < 0 ? digits / PowersOfTen[-power] : digits * PowersOfTen[power];
            return true;
        }

        value = 0;
        if (digits == 0 || power is < -MaxPower or > MaxPower) return false;

        var shift = BitOperations.LeadingZeroCount(digits);
        var (high, low) = Product(digits << shift, Powers[power + MaxPower]);
        if (low == ulong.MaxValue && power is < -27 or > 55) return false;

        var upper = (int)(high >> 63);
        var mantissa = high >> (upper + 64 - MantissaBits - 3);
        var exponent = ((217706 * power) >> 16) + 63 + upper - shift + 1023;
        if (exponent is <= 0 or >= 2046) return false;

        // Exactly half way between two doubles: to the even one.
        if (low <= 1 && power is >= -4 and <= 23 && (mantissa & 3) == 1 && mantissa << (upper + 64 - MantissaBits - 3) == high) mantissa &= ~1UL;

        mantissa = (mantissa + (mantissa & 1)) >> 1;
        if (mantissa >= 2UL << MantissaBits)
        {
            mantissa = 1UL << MantissaBits;
            exponent++;
        }

        value = BitConverter.UInt64BitsToDouble((mantissa & ~(1UL << MantissaBits)) | (ulong)exponent << MantissaBits);
        return true;
    }

    /// <summary>The upper 128 bits, as many as rounding needs.</summary>
    private static (ulong High, ulong Low) Product(ulong digits, UInt128 power)
    {
        const ulong undecided = ulong.MaxValue >> (MantissaBits + 3);
        var high = Math.BigMul(digits, (ulong)(power >> 64), out var low);
        if ((high & undecided) != undecided) return (high, low);

        var carry = Math.BigMul(digits, (ulong)power, out _);
        low += carry;
        return (low < carry ? high + 1 : high, low);
    }

    /// <summary>The first 128 bits of 5^power; rounded up where the error of that is known to be harmless.</summary>
    private static UInt128 PowerOfFive(int power)
    {
        var five = BigInteger.Pow(5, Math.Abs(power));
        var length = (int)five.GetBitLength();
        if (power >= 0) return (UInt128)(length <= 128 ? five << (128 - length) : five >> (length - 128));

        return (UInt128)((BigInteger.One << (length + 127)) / five) + (power >= -27 ? UInt128.One : UInt128.Zero);
    }
}
