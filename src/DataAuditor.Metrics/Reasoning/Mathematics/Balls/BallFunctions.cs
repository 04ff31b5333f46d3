using System.Numerics;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Balls;

/// <summary>Elementary functions of balls, by series over whole numbers in units of 2⁻²⁸⁸.</summary>
internal static class BallFunctions
{
    private const int Bits = 288;

    /// <summary>What rounding in a series may add up to.</summary>
    private const long Rounding = -Bits + 16;

    private const int MostMagnitude = 40;

    private static readonly BigInteger One = BigInteger.One << Bits;

    private static readonly Lazy<BigInteger> FixedPi = new(static () => ((ArcTangent(One / 5) * 4) - ArcTangent(One / 239)) * 4);

    private static readonly Lazy<BigInteger> FixedLn2 = new(static () => TwiceAreaTangent(One / 3));

    public static Ball Pi => new(FixedPi.Value, -Bits, Rounding);

    public static Ball Exp(Ball value)
    {
        var x = Argument(value);
        var halvings = BigInteger.Divide(x + (FixedLn2.Value * x.Sign / 2), FixedLn2.Value);
        const int squarings = 8;
        var rest = (x - (halvings * FixedLn2.Value)) >> squarings;

        BigInteger sum = One, term = One;
        for (var n = 1; !term.IsZero && n < Bits; n++)
        {
            term = ((term * rest) >> Bits) / n;
            if (term == BigInteger.MinusOne) break;
            sum += term;
        }

        for (var n = 0; n < squarings; n++) sum = (sum * sum) >> Bits;
        var result = new Ball(sum, (long)halvings - Bits, 0);
        return new Ball(sum, (long)halvings - Bits, result.Magnitude + Math.Max(Math.Max(value.Radius, Rounding + squarings + MostMagnitude), -Ball.Precision) + 2);
    }

    /// <summary>The natural logarithm of a ball that is positive for certain.</summary>
    public static Ball Ln(Ball value)
    {
        var exponent = value.Magnitude;
        var mantissa = new Ball(value.Mantissa, value.Exponent - exponent, value.Radius - exponent).Fixed(Bits);
        var ratio = ((mantissa - One) << Bits) / (mantissa + One);
        var result = TwiceAreaTangent(ratio) + (exponent * FixedLn2.Value);
        return new Ball(result, -Bits, Math.Max(value.Radius - exponent + 3, Rounding + MostMagnitude));
    }

    public static (Ball Sine, Ball Cosine) SineCosine(Ball value)
    {
        var x = Argument(value);
        var quarter = FixedPi.Value >> 1;
        var turns = BigInteger.Divide((x * 2) + (quarter * x.Sign), quarter * 2);
        var rest = x - (turns * quarter);

        BigInteger sine = 0, cosine = 0, term = One;
        for (var n = 0; n < Bits && !term.IsZero && term != BigInteger.MinusOne; n++)
        {
            if ((n & 1) == 0) cosine += (n & 2) == 0 ? term : -term;
            else sine += (n & 2) == 0 ? term : -term;
            term = ((term * rest) >> Bits) / (n + 1);
        }

        var (s, c) = (int)(((turns % 4) + 4) % 4) switch
        {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            _ => (-cosine, sine),
        };
        var radius = Math.Max(value.Radius, Rounding + MostMagnitude) + 1;
        return (new Ball(s, -Bits, radius), new Ball(c, -Bits, radius));
    }

    /// <summary>The angle of a point, from -π to π; the point is not the origin for certain.</summary>
    public static Ball Angle(Ball y, Ball x)
    {
        // The half-angle formula keeps clear of the cut where x is not negative; elsewhere the angle is turned by π.
        var length = ((x * x) + (y * y)).Sqrt();
        if (x.Sign >= 0 && !(x.Sign == 0 && y.Sign == 0)) return Twice(ArcTangent(y / (length + x)));
        if (y.Sign == 0 && !y.IsExactZero) throw new MathematicsException("an angle cannot be told from its opposite");

        var turned = Twice(ArcTangent(y / (length - x)));
        return (y.Sign < 0 ? -Pi : Pi) - turned;
    }

    private static Ball Twice(Ball value) => value + value;

    private static Ball ArcTangent(Ball value)
    {
        // Halved thrice, so that the series is short.
        var halved = value;
        for (var n = 0; n < 3; n++) halved /= Ball.Of(1) + (Ball.Of(1) + (halved * halved)).Sqrt();

        var result = new Ball(ArcTangent(halved.Fixed(Bits)), -Bits, Math.Max(halved.Radius, Rounding) + 1);
        return result * Ball.Of(8);
    }

    private static BigInteger ArcTangent(BigInteger x) => OddSeries(x, -1);

    /// <summary>2 artanh x, which is ln((1+x)/(1-x)).</summary>
    private static BigInteger TwiceAreaTangent(BigInteger x) => OddSeries(x, 1) * 2;

    private static BigInteger OddSeries(BigInteger x, int sign)
    {
        var square = (x * x) >> Bits;
        BigInteger sum = 0, power = x;
        for (var n = 1; !power.IsZero && power != BigInteger.MinusOne; n += 2)
        {
            sum += power / n;
            power = ((power * square) >> Bits) * sign;
        }

        return sum;
    }

    private static BigInteger Argument(Ball value) => value.Magnitude > MostMagnitude || value.Radius > 0
        ? throw new MathematicsException("its numbers are too large")
        : value.Fixed(Bits);
}
