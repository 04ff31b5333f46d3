namespace DataAuditor.JsonSchema.Documents;

/// <summary>
/// The number that a JSON token writes, exactly: plus or minus 0.d1d2d3… times 10 to the power of <see cref="Point"/>, with neither leading
/// nor trailing zeros among the digits. It holds on to the token's text, so it costs nothing but a look at the digits' ends.
/// </summary>
/// <remarks>Exponents beyond ±10^17 are taken for ±10^17: no document can hold the digits that would tell two of them apart.</remarks>
internal readonly ref struct ExactDecimal
{
    private const long LargestExponent = 100_000_000_000_000_000;

    private readonly ReadOnlySpan<byte> _high;
    private readonly ReadOnlySpan<byte> _low;

    private ExactDecimal(bool isNegative, ReadOnlySpan<byte> high, ReadOnlySpan<byte> low, long point)
    {
        IsNegative = isNegative;
        _high = high;
        _low = low;
        Point = point;
    }

    public bool IsNegative { get; }

    public long Point { get; }

    /// <summary>How many digits there are; none in zero.</summary>
    public int Digits => _high.Length + _low.Length;

    public bool IsZero => Digits == 0;

    public bool IsInteger => Point >= Digits;

    /// <summary>The digit at a place, 0 to 9.</summary>
    public int this[int digit] => (digit < _high.Length ? _high[digit] : _low[digit - _high.Length]) - '0';

    /// <param name="token">A number as JSON writes it.</param>
    public static ExactDecimal Parse(ReadOnlySpan<byte> token)
    {
        var isNegative = token[0] == '-';
        if (isNegative) token = token[1..];

        var exponent = 0L;
        var mark = token.IndexOfAny((byte)'e', (byte)'E');
        if (mark >= 0)
        {
            exponent = ParseExponent(token[(mark + 1)..]);
            token = token[..mark];
        }

        var dot = token.IndexOf((byte)'.');
        var high = (dot < 0 ? token : token[..dot]).TrimStart((byte)'0');
        var low = dot < 0 ? [] : token[(dot + 1)..].TrimEnd((byte)'0');
        var point = (long)high.Length;
        if (high.IsEmpty)
        {
            var fraction = low.TrimStart((byte)'0');
            point = fraction.Length - low.Length;
            low = fraction;
        }

        if (low.IsEmpty) high = high.TrimEnd((byte)'0');
        return high.IsEmpty && low.IsEmpty ? default : new(isNegative, high, low, point + exponent);
    }

    /// <returns>Less than, equal to or greater than zero as the first is to the second.</returns>
    public static int Compare(ExactDecimal first, ExactDecimal second)
    {
        if (first.IsZero || second.IsZero || first.IsNegative != second.IsNegative) return first.Sign.CompareTo(second.Sign);

        return first.IsNegative ? -first.CompareMagnitude(second) : first.CompareMagnitude(second);
    }

    private int Sign => IsZero ? 0 : IsNegative ? -1 : 1;

    private int CompareMagnitude(ExactDecimal other)
    {
        if (Point != other.Point) return Point.CompareTo(other.Point);

        var common = Math.Min(Digits, other.Digits);
        for (var digit = 0; digit < common; digit++)
        {
            if (this[digit] != other[digit]) return this[digit].CompareTo(other[digit]);
        }

        return Digits.CompareTo(other.Digits);
    }

    private static long ParseExponent(ReadOnlySpan<byte> text)
    {
        var isNegative = text[0] == '-';
        if (text[0] is (byte)'-' or (byte)'+') text = text[1..];

        var exponent = 0L;
        foreach (var digit in text)
        {
            exponent = exponent * 10 + (digit - '0');
            if (exponent < LargestExponent) continue;

            exponent = LargestExponent;
            break;
        }

        return isNegative ? -exponent : exponent;
    }
}
