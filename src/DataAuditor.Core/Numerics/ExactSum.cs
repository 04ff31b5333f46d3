using DataAuditor.States;

namespace DataAuditor.Numerics;

/// <summary>
/// A sum of finite doubles without rounding: whatever order they are added in, and however the sum is cut into parts, it is the same to
/// the last bit. A fixed-point number wide enough for every double (Kulisch, 1971), in digits of 32 bits that carry now and then.
/// </summary>
public sealed class ExactSum : IState<ExactSum>
{
    private const int DigitBits = 32;

    /// <summary>The weight of the lowest bit: the smallest double.</summary>
    private const int LowestExponent = -1074;

    /// <summary>Bits of a double's mantissa, and of the exponents from the lowest to the highest, and of what 2⁶³ additions carry.</summary>
    private const int Digits = ((2046 + 53 + 64) / DigitBits) + 1;

    /// <summary>As many additions, of at most 2³² to a digit, as a digit's 63 bits hold.</summary>
    private const int AdditionsBetweenCarries = 1 << 30;

    private readonly long[] _digits = new long[Digits];

    private int _additions;

    /// <summary>The sum, rounded once, to the nearest.</summary>
    public double Value
    {
        get
        {
            Carry();
            var isNegative = _digits[^1] < 0;
            var magnitude = isNegative ? Negated() : _digits;
            var top = Array.FindLastIndex(magnitude, digit => digit != 0);
            if (top < 0) return 0;

            // The three highest digits hold more bits than a double; of those below, all that matters is whether there are any.
            UInt128 head = 0;
            for (var digit = top; digit > top - 3; digit--) head = (head << DigitBits) | (digit >= 0 ? (uint)magnitude[digit] : 0);
            if (top > 2 && magnitude.AsSpan(0, top - 2).ContainsAnyExcept(0)) head |= 1;

            var value = Math.ScaleB((double)head, ((top - 2) * DigitBits) + LowestExponent);
            return isNegative ? -value : value;
        }
    }

    /// <param name="value">Finite.</param>
    public void Add(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "Only finite numbers have an exact sum.");

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var mantissa = (UInt128)(ulong)(bits & 0xF_FFFF_FFFF_FFFF) | (exponent == 0 ? 0 : 1UL << 52);
        var position = Math.Max(exponent, 1) - 1;
        var shifted = mantissa << (position % DigitBits);
        var sign = bits < 0 ? -1L : 1L;
        var digit = position / DigitBits;
        for (; shifted != 0; shifted >>= DigitBits) _digits[digit++] += sign * (uint)shifted;
        if (++_additions == AdditionsBetweenCarries) Carry();
    }

    public void Merge(ExactSum later)
    {
        Carry();
        later.Carry();
        for (var digit = 0; digit < Digits; digit++) _digits[digit] += later._digits[digit];
        _additions = 1;
    }

    public void Archive(StateArchive archive)
    {
        Carry();
        archive.PassEach(_digits.AsSpan());
        if (_digits.AsSpan(0, Digits - 1).ContainsAnyExceptInRange(0, uint.MaxValue)) throw StateArchive.Broken("a sum's digit is none");
    }

    /// <summary>Brings every digit but the highest, which carries the sign, into [0, 2³²).</summary>
    private void Carry()
    {
        var carry = 0L;
        for (var digit = 0; digit < Digits - 1; digit++)
        {
            var sum = _digits[digit] + carry;
            carry = sum >> DigitBits;
            _digits[digit] = sum & uint.MaxValue;
        }

        _digits[^1] += carry;
        _additions = 0;
    }

    private long[] Negated()
    {
        var negated = new long[Digits];
        var carry = 0L;
        for (var digit = 0; digit < Digits; digit++)
        {
            var difference = carry - _digits[digit];
            carry = difference >> DigitBits;
            negated[digit] = difference & uint.MaxValue;
        }

        return negated;
    }
}
