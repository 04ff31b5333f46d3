using System.Numerics;
using DataAuditor.Metrics.Reasoning.Mathematics.Balls;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;

/// <summary>The functions that can be computed, by their names.</summary>
internal static class Functions
{
    private const long MostFactorial = 3000;

    private static readonly Dictionary<string, Func<ComplexBall, ComplexBall>> OfOne = new(StringComparer.Ordinal)
    {
        ["sin"] = Sine,
        ["cos"] = Cosine,
        ["tan"] = static x => Sine(x) / Cosine(x),
        ["cot"] = static x => Cosine(x) / Sine(x),
        ["sec"] = static x => One / Cosine(x),
        ["csc"] = static x => One / Sine(x),
        ["sinh"] = static x => (x.Exp() - (-x).Exp()) / Two,
        ["cosh"] = static x => (x.Exp() + (-x).Exp()) / Two,
        ["tanh"] = static x => (x.Exp() - (-x).Exp()) / (x.Exp() + (-x).Exp()),
        ["arcsin"] = static x => BallFunctions.Angle(Real(x), Cathetus(x)),
        ["arccos"] = static x => BallFunctions.Angle(Cathetus(x), Real(x)),
        ["arctan"] = static x => BallFunctions.Angle(Real(x), Ball.Of(1)),
        ["ln"] = static x => x.IsReal && x.Real.Sign < 0 ? throw NotReal : x.Ln(),
        ["lg"] = static x => x.IsReal && x.Real.Sign < 0 ? throw NotReal : x.Ln() / ((ComplexBall)(Rational)10).Ln(),
        ["abs"] = static x => x.Length(),
        ["degree"] = static x => x * BallFunctions.Pi / (Rational)180,
        ["floor"] = static x => (Rational)Floor(Real(x)),
        ["ceil"] = static x => (Rational)(-Floor(-Real(x))),
        ["factorial"] = Factorial,
    };

    private static readonly ComplexBall One = (Rational)1;

    private static readonly ComplexBall Two = (Rational)2;

    private static MathematicsException NotReal => new("it is no real number");

    public static bool IsKnown(string name, int arguments) => arguments switch
    {
        1 => OfOne.ContainsKey(name) || name is "min" or "max" or "gcd" or "lcm",
        2 when name == "binom" => true,
        _ => name is "min" or "max" or "gcd" or "lcm",
    };

    /// <exception cref="MathematicsException">It has no value there.</exception>
    public static ComplexBall Of(string name, IReadOnlyList<ComplexBall> arguments) => name switch
    {
        "min" => arguments.Select(Real).Aggregate(static (least, next) => Larger(least, next) ? next : least),
        "max" => arguments.Select(Real).Aggregate(static (most, next) => Larger(most, next) ? most : next),
        "gcd" => (Rational)arguments.Select(Integer).Aggregate(BigInteger.GreatestCommonDivisor),
        "lcm" => (Rational)arguments.Select(Integer).Aggregate(static (left, right) => left.IsZero || right.IsZero ? BigInteger.Zero : BigInteger.Abs(left * right) / BigInteger.GreatestCommonDivisor(left, right)),
        "binom" => Binomial(Integer(arguments[0]), Integer(arguments[1])),
        _ => OfOne[name](arguments[0]),
    };

    /// <summary>The whole number that it is; null where it is none.</summary>
    public static long? Whole(ComplexBall value) => value.IsReal && value.Real is { IsExact: true, Magnitude: < 60 } && value.Real.Middle is { IsInteger: true } whole ? (long)whole.Numerator : null;

    private static ComplexBall Sine(ComplexBall x) => x.IsReal
        ? BallFunctions.SineCosine(x.Real).Sine
        : ((x * ComplexBall.I).Exp() - (-x * ComplexBall.I).Exp()) / (Two * ComplexBall.I);

    private static ComplexBall Cosine(ComplexBall x) => x.IsReal
        ? BallFunctions.SineCosine(x.Real).Cosine
        : ((x * ComplexBall.I).Exp() + (-x * ComplexBall.I).Exp()) / Two;

    /// <summary>√(1 - x²).</summary>
    private static Ball Cathetus(ComplexBall x)
    {
        var square = Ball.Of(1) - (Real(x) * Real(x));
        return square.Sign >= 0 ? square.Sqrt() : throw NotReal;
    }

    private static Ball Real(ComplexBall value) => value.IsReal ? value.Real : throw NotReal;

    private static BigInteger Integer(ComplexBall value) => Whole(value) ?? throw new MathematicsException("it is no whole number");

    private static bool Larger(Ball left, Ball right) => (left - right).Sign is var sign && (sign != 0 || (left - right).IsExactZero) ? sign > 0 : throw new MathematicsException("two numbers cannot be told apart");

    private static BigInteger Floor(Ball value)
    {
        var floor = value.Magnitude < Ball.Precision ? value.Fixed(0) : throw new MathematicsException("its numbers are too large");

        // Near a whole number the radius must not reach across it.
        return (value - Ball.Of(floor)).Sign >= 0 && (value - Ball.Of(floor) is var rest) && (rest.IsExactZero || rest.Sign > 0) && (Ball.Of(floor + 1) - value).Sign > 0
            ? floor
            : throw new MathematicsException("it cannot be told from a whole number");
    }

    private static ComplexBall Factorial(ComplexBall value)
    {
        var n = Whole(value) is { } whole and >= 0 and <= MostFactorial ? whole : throw new MathematicsException("its factorial cannot be computed");
        var product = Ball.Of(1);
        for (var factor = 2; factor <= n; factor++) product *= Ball.Of(factor);
        return product;
    }

    private static ComplexBall Binomial(BigInteger n, BigInteger k)
    {
        if (n < 0 || k > MostFactorial) throw new MathematicsException("its binomial coefficient cannot be computed");
        if (k < 0 || k > n) return (Rational)0;

        var result = Rational.One;
        for (var at = 1; at <= BigInteger.Min(k, n - k); at++) result = result * (n - at + 1) / at;
        return result;
    }
}
