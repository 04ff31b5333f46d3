using DataAuditor.Metrics.Reasoning.Mathematics.Balls;
using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using DataAuditor.Randomness;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;

/// <summary>
/// Compares numbers and formulas by their values: constants to 192 bits, formulas at points that are drawn for the pair. One point at which
/// they differ for certain is proof; they are the same where several points, all on which both are real, tell no difference.
/// </summary>
internal sealed class Scalars(StepBudget budget, int decimals)
{
    private const int EnoughPoints = 4;

    private const int EnoughWholePoints = 6;

    private const int RealPoints = 16;

    private const int WholePoints = 12;

    /// <summary>Values that cannot be told apart must be known at least so well, in bits of the larger one.</summary>
    private const int LeastBits = 100;

    /// <summary>And so well beyond the point, lest two numbers are taken for the same because both are large.</summary>
    private const int LeastFraction = 40;

    private const int MostDecimalMagnitude = 4096;

    private static readonly Dictionary<string, ComplexBall> Nowhere = [];

    /// <exception cref="MathematicsException">It cannot be decided.</exception>
    public bool AreSame(Expression first, Expression second)
    {
        if (first.Key == second.Key) return true;
        if (first is Literal left && second is Literal right) return Numeral.AreSame(left.Value, right.Value, decimals);

        var variables = Variables.Of(first, second);
        if (variables.Contains(Symbol.Infinity.Name)) return false;

        // What is common to both, however large, takes no part.
        if (Algebra.Sum(first, Algebra.Negative(second)) is Literal { Value.Decimals: 0 } known) return known.Value.Value.Sign == 0;
        if (variables.Count > 0) return Sample(variables, first, second, static (one, other) => one - other);

        var evaluator = new Evaluator(budget, HasImaginary(first) || HasImaginary(second));
        ComplexBall one = evaluator.At(first, Nowhere), other = evaluator.At(second, Nowhere);
        return !IsZero(one - other, one) ? AreRounded(first, one, second, other) : true;
    }

    /// <summary>Whether two formulas are multiples of each other by a number other than 0, which must be positive where they are sides of an inequality.</summary>
    public bool AreProportional(Expression first, Expression second, bool mustBePositive)
    {
        var variables = Variables.Of(first, second);
        if (variables.Count == 0 || variables.Contains(Symbol.Infinity.Name)) return first.Key == second.Key;

        ComplexBall? ratio = null;
        return Sample(variables, first, second, (one, other) =>
        {
            var quotient = one / other;
            ratio ??= quotient;
            if (quotient.Real.Sign == 0 || (mustBePositive && quotient.Real.Sign < 0)) return (Rational)1;

            return quotient - ratio.Value;
        });
    }

    /// <summary>The order of two constants: negative, 0 or positive.</summary>
    /// <exception cref="MathematicsException">They are no real numbers.</exception>
    public int Order(Expression first, Expression second)
    {
        if (first.Key == second.Key) return 0;

        var evaluator = new Evaluator(budget, isComplex: false);
        var difference = evaluator.At(first, Nowhere) - evaluator.At(second, Nowhere);
        return difference.IsReal ? difference.Real.Sign : throw new MathematicsException("it is no real number");
    }

    /// <param name="difference">0 at every point where the two are what they are held to be.</param>
    private bool Sample(SortedSet<string> variables, Expression first, Expression second, Func<ComplexBall, ComplexBall, ComplexBall> difference)
    {
        var isComplex = HasImaginary(first) || HasImaginary(second);
        var evaluator = new Evaluator(budget, isComplex);

        // The same points whichever comes first.
        var random = Xoshiro256.Keyed(0, string.CompareOrdinal(first.Key, second.Key) < 0 ? $"{first.Key} | {second.Key}" : $"{second.Key} | {first.Key}");

        // Formulas that are the same near one point are so everywhere, but for those that are put together of pieces.
        var enough = IsPiecewise(first) || IsPiecewise(second) ? RealPoints : EnoughPoints;
        if (Agreeing(RealPoints, enough, (draw, place) => SamplePoints.Real(random, draw, place)) is not { } real) return false;
        if (real >= EnoughPoints) return true;
        if (Agreeing(WholePoints, WholePoints, SamplePoints.Whole) is not { } whole) return false;

        return whole >= EnoughWholePoints ? true : throw new MathematicsException("there are too few points at which both have a value");

        // How many points tell no difference; null where one does.
        int? Agreeing(int most, int enough, Func<int, int, Rational> coordinate)
        {
            var told = 0;
            for (var draw = 0; draw < most && told < enough; draw++)
            {
                var point = variables.Select((name, place) => (name, Value: (ComplexBall)coordinate(draw, place))).ToDictionary(static each => each.name, static each => each.Value, StringComparer.Ordinal);
                if (Values(evaluator, first, second, point) is not var (one, other) || (!isComplex && !(one.IsReal && other.IsReal))) continue;
                if (!IsZero(difference(one, other), one)) return null;

                told++;
            }

            return told;
        }
    }

    /// <summary>Null outside of what one of them is defined on.</summary>
    private static (ComplexBall First, ComplexBall Second)? Values(Evaluator evaluator, Expression first, Expression second, IReadOnlyDictionary<string, ComplexBall> point)
    {
        try
        {
            return (evaluator.At(first, point), evaluator.At(second, point));
        }
        catch (MathematicsException) when (!evaluator.IsSpent)
        {
            return null;
        }
    }

    /// <summary>Whether a formula may be another one elsewhere: |x| is x and -x.</summary>
    private static bool IsPiecewise(Expression expression) =>
        expression is Call { Name: "abs" or "floor" or "ceil" or "min" or "max" or "gcd" or "lcm" or "arcsin" or "arccos" or "arctan" } or Power { Exponent: Literal { Value.Value.IsInteger: false } }
        || expression.Children.Any(IsPiecewise);

    private static bool IsZero(ComplexBall difference, ComplexBall scale) => IsZero(difference.Real, scale) && IsZero(difference.Imaginary, scale);

    /// <exception cref="MathematicsException">The value is not known well enough.</exception>
    private static bool IsZero(Ball difference, ComplexBall scale)
    {
        if (difference.Sign != 0) return false;
        if (difference.IsExactZero) return true;

        var size = Math.Max(0, Math.Max(scale.Real.Magnitude, scale.Imaginary.Magnitude));
        return Math.Max(difference.Radius, difference.Magnitude) <= Math.Min(size - LeastBits, -LeastFraction) ? true : throw new MathematicsException("its value is not known well enough");
    }

    private bool AreRounded(Expression first, ComplexBall one, Expression second, ComplexBall other)
    {
        if (!one.IsReal || !other.IsReal || Math.Max(Math.Abs(one.Real.Magnitude), Math.Abs(other.Real.Magnitude)) > MostDecimalMagnitude) return false;

        return (first is Literal decimalOne && Numeral.AreSame(decimalOne.Value, new Numeral(other.Real.Middle), decimals))
            || (second is Literal decimalOther && Numeral.AreSame(decimalOther.Value, new Numeral(one.Real.Middle), decimals));
    }

    private static bool HasImaginary(Expression expression) => expression is Symbol { Name: "i" } || expression.Children.Any(HasImaginary);
}
