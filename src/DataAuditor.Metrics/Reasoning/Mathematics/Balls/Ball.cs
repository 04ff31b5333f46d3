using System.Numerics;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Balls;

/// <summary>
/// A real number of 192 bits and how far it may be off: mid-rad arithmetic (van der Hoeven, 2009) with radii that are powers of two. Whatever
/// is computed, the true value lies within the radius, so that two balls that do not touch are proof that two numbers differ.
/// </summary>
internal readonly struct Ball
{
    public const int Precision = 192;

    /// <summary>The radius' exponent of a number that is exact.</summary>
    private const long Exact = long.MinValue / 4;

    /// <summary>Exponents beyond are of no number that can be computed with.</summary>
    private const long MostExponent = 1L << 40;

    public Ball(BigInteger mantissa, long exponent, long radius)
    {
        var excess = mantissa.GetBitLength() - Precision;
        if (excess > 0)
        {
            mantissa >>= (int)excess;
            exponent += excess;
            radius = Either(radius, exponent);
        }

        if (Math.Abs(exponent) > MostExponent) throw new MathematicsException("its numbers are too large");

        Mantissa = mantissa;
        Exponent = exponent;
        Radius = radius;
    }

    public BigInteger Mantissa { get; }

    public long Exponent { get; }

    /// <summary>The true value lies within two to this power.</summary>
    public long Radius { get; }

    /// <summary>The midpoint is below two to this power in magnitude.</summary>
    public long Magnitude => Mantissa.IsZero ? Exact : Mantissa.GetBitLength() + Exponent + (Mantissa.Sign < 0 ? 1 : 0);

    public bool IsExact => Radius <= Exact;

    public bool IsExactZero => Mantissa.IsZero && IsExact;

    /// <summary>1 or -1 where that is certain, else 0.</summary>
    public int Sign => Mantissa.IsZero || Magnitude - 2 <= Radius ? 0 : Mantissa.Sign;

    /// <summary>The midpoint.</summary>
    public Rational Middle => Exponent >= 0 ? (Rational)(Mantissa << (int)Exponent) : new Rational(Mantissa, BigInteger.One << (int)-Exponent);

    public static Ball Of(Rational value) => value.IsInteger ? Of(value.Numerator) : Of(value.Numerator) / Of(value.Denominator);

    public static Ball Of(BigInteger value) => new(value, 0, Exact);

    public static Ball operator -(Ball value) => new(-value.Mantissa, value.Exponent, value.Radius);

    public static Ball operator +(Ball left, Ball right)
    {
        if (left.Mantissa.IsZero) return new(right.Mantissa, right.Exponent, Either(left.Radius, right.Radius));
        if (right.Mantissa.IsZero) return new(left.Mantissa, left.Exponent, Either(left.Radius, right.Radius));
        if (left.Exponent < right.Exponent) return right + left;

        // What lies far below the last bit of the sum goes into the radius.
        var gap = left.Exponent - right.Exponent;
        return gap > 2 * Precision
            ? new(left.Mantissa, left.Exponent, Either(Either(left.Radius, right.Radius), right.Magnitude))
            : new((left.Mantissa << (int)gap) + right.Mantissa, right.Exponent, Either(left.Radius, right.Radius));
    }

    public static Ball operator -(Ball left, Ball right) => left + -right;

    public static Ball operator *(Ball left, Ball right)
    {
        if (left.IsExactZero || right.IsExactZero) return Of(0);

        var radius = Either(Either(Times(left.Magnitude, right.Radius), Times(right.Magnitude, left.Radius)), Times(left.Radius, right.Radius));
        return new(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent, radius);
    }

    /// <exception cref="MathematicsException">The divisor may be 0.</exception>
    public static Ball operator /(Ball left, Ball right)
    {
        if (right.Sign == 0) throw new MathematicsException("it divides by 0");
        if (left.IsExactZero) return left;

        var shift = Math.Max(0, Precision + 2 + (int)right.Mantissa.GetBitLength() - (int)left.Mantissa.GetBitLength());
        var quotient = (left.Mantissa << shift) / right.Mantissa;
        var exponent = left.Exponent - shift - right.Exponent;
        var least = right.Magnitude - 3;
        var size = Math.Max(quotient.IsZero ? Exact : quotient.GetBitLength() + exponent + 1, left.Radius - least);
        var radius = Either(left.Radius <= Exact ? Exact : left.Radius - least, Times(size, right.Radius) <= Exact ? Exact : Times(size, right.Radius) - least);
        return new(quotient, exponent, Either(radius, exponent));
    }

    /// <summary>Of a ball whose sign is not negative for certain.</summary>
    public Ball Sqrt()
    {
        if (IsExactZero) return this;
        if (Sign == 0) return new(0, 0, (Math.Max(Magnitude, Radius) / 2) + 2);

        var shift = (2 * Precision) + 2 - (int)Mantissa.GetBitLength();
        if (((Exponent - shift) & 1) != 0) shift++;
        var root = Root(shift >= 0 ? Mantissa << shift : Mantissa >> -shift);
        var exponent = (Exponent - shift) / 2;

        // The square root's slope is one over twice the root.
        var radius = Radius <= Exact ? Exact : Radius - (root.GetBitLength() + exponent - 2);
        return new(root, exponent, Either(radius, exponent + 1));
    }

    /// <summary>The same number with a radius at least so large.</summary>
    public Ball Widened(long radius) => new(Mantissa, Exponent, Either(Radius, radius));

    /// <summary>The midpoint in units of 2 to the minus <paramref name="bits"/>, rounded down.</summary>
    public BigInteger Fixed(int bits)
    {
        var shift = Exponent + bits;
        return shift >= 0 ? Mantissa << (int)shift : shift < -4 * Precision ? 0 : Mantissa >> (int)-shift;
    }

    /// <summary>The integer square root (Newton).</summary>
    public static BigInteger Root(BigInteger square)
    {
        if (square.IsZero) return square;

        var root = BigInteger.One << (int)((square.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (square / root)) >> 1;
            if (next >= root) return root;
            root = next;
        }
    }

    private static long Either(long first, long second) => first <= Exact ? second : second <= Exact ? first : Math.Max(first, second) + 1;

    private static long Times(long first, long second) => first <= Exact || second <= Exact ? Exact : first + second;
}
