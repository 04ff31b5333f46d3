using System.Numerics;
using System.Text;

namespace DataAuditor.JsonSchema.Documents;

/// <summary>Decides exactly whether a number is a whole multiple of another, in time linear in the number's digits.</summary>
/// <remarks>
/// With the number N·10^a and the divisor D·10^b, N and D without trailing zeros, the quotient is N·10^(a-b)/D. For a &lt; b it is no
/// integer, because N would have to end in zero; otherwise it is one if N·10^(a-b) leaves nothing when divided by D.
/// </remarks>
internal sealed class Divisor
{
    private const int ChunkDigits = 18;
    private static readonly ulong[] PowersOfTen = [.. Enumerable.Range(0, ChunkDigits + 1).Select(power => (ulong)BigInteger.Pow(10, power))];

    private readonly BigInteger _digits;
    private readonly ulong _small;
    private readonly long _exponent;

    /// <param name="token">The divisor as JSON writes it; greater than zero.</param>
    public Divisor(ReadOnlySpan<byte> token)
    {
        var value = ExactDecimal.Parse(token);
        var text = new StringBuilder(value.Digits);
        for (var digit = 0; digit < value.Digits; digit++) text.Append((char)('0' + value[digit]));
        _digits = BigInteger.Parse(text.ToString());
        _small = _digits <= ulong.MaxValue ? (ulong)_digits : 0;
        _exponent = value.Point - value.Digits;
    }

    /// <param name="token">A number as JSON writes it.</param>
    public bool Divides(ReadOnlySpan<byte> token)
    {
        var value = ExactDecimal.Parse(token);
        if (value.IsZero) return true;

        var power = value.Point - value.Digits - _exponent;
        return power >= 0 && (_small == 1 || (_small != 0 ? DividesSmall(value, (ulong)power) : DividesLarge(value, power)));
    }

    private bool DividesSmall(ExactDecimal value, ulong power)
    {
        UInt128 rest = 0;
        for (var digit = 0; digit < value.Digits;)
        {
            var (chunk, length) = Chunk(value, digit);
            rest = (rest * PowersOfTen[length] + chunk) % _small;
            digit += length;
        }

        UInt128 square = 10 % _small;
        for (; power != 0; power >>= 1)
        {
            if ((power & 1) != 0) rest = rest * square % _small;
            square = square * square % _small;
        }

        return rest == 0;
    }

    private bool DividesLarge(ExactDecimal value, long power)
    {
        var rest = BigInteger.Zero;
        for (var digit = 0; digit < value.Digits;)
        {
            var (chunk, length) = Chunk(value, digit);
            rest = (rest * PowersOfTen[length] + chunk) % _digits;
            digit += length;
        }

        return (rest * BigInteger.ModPow(10, power, _digits) % _digits).IsZero;
    }

    private static (ulong Value, int Length) Chunk(ExactDecimal value, int first)
    {
        var length = Math.Min(ChunkDigits, value.Digits - first);
        var chunk = 0UL;
        for (var digit = first; digit < first + length; digit++) chunk = chunk * 10 + (ulong)value[digit];
        return (chunk, length);
    }
}
