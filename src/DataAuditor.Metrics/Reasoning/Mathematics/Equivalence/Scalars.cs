using DataAuditor.Metrics.Reasoning.Mathematics.Balls;
using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using DataAuditor.Randomness;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;

/// <summary>
/// Compares numbers and formulas by their values: constants to 256 bits, formulas at points that are drawn for the pair. One point at which
/// they differ for certain is proof; they are the same where several points, all on which both are real, tell no difference.
/// </summary>
internal sealed class Scalars(StepBudget budget, int decimals)
{
    private const int EnoughPoints = 4;

    private const int RealPoints = 16;

    private const int WholePoints = 10;

    /// <summary>Values that cannot be told apart must be known at least so well, in bits of the larger one.</summary>
    private const int LeastBits = 120;

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
        if (variables.Count > 0) return Sample(variables, first, second, static values => values[0] - values[1]);

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
        return Sample(variables, first, second, values =>
        {
            var quotient = values[0] / values[1];
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

    private bool Sample(IReadOnlyCollection<string> variables, Expression first, Expression second, Func<ComplexBall[], ComplexBall> difference)
    {
        var isComplex = HasImaginary(first) || HasImaginary(second);
        var evaluator = new Evaluator(budget, isComplex);

        // The same points whichever comes first.
        var random = Xoshiro256.Keyed(0, string.CompareOrdinal(first.Key, second.Key) < 0 ? $"{first.Key} | {second.Key}" : $"{second.Key} | {first.Key}");
        var told = 0;
        MathematicsException? fault = null;
        for (var draw = 0; draw < RealPoints + WholePoints && told < EnoughPoints; draw++)
        {
            var point = variables.ToDictionary(static name => name, name => (ComplexBall)Coordinate(random, draw), StringComparer.Ordinal);
            try
            {
                ComplexBall[] values = [evaluator.At(first, point), evaluator.At(second, point)];
                if (!isComplex && !(values[0].IsReal && values[1].IsReal)) continue;
                if (!IsZero(difference(values), values[0])) return false;
            }
            catch (MathematicsException outside)
            {
                // Outside of what one of them is defined on; where all points are, that is the answer.
                fault = outside;
                continue;
            }

            told++;
        }

        return told >= EnoughPoints ? true : throw fault ?? new MathematicsException("too few points tell");
    }

    /// <summary>First real numbers, small and not so small, of both signs and positive ones; then whole numbers, for what is defined on them alone.</summary>
    private static Rational Coordinate(Xoshiro256 random, int draw)
    {
        if (draw >= RealPoints) return 1 + random.NextInt64(12);

        var size = new Rational(1 + random.NextInt64(1 << 20), 1 << 20) * ((draw & 2) == 0 ? 1 : 4);
        return (draw & 1) == 0 && random.NextInt64(2) == 0 ? -size : size;
    }

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
