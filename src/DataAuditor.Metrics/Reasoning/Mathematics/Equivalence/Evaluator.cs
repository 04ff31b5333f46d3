using DataAuditor.Metrics.Reasoning.Mathematics.Balls;
using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using DataAuditor.Randomness;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;

/// <summary>Computes expressions at a point.</summary>
/// <param name="isComplex">Whether roots and logarithms of negative numbers have their principal values; otherwise odd roots are real and the others are no numbers.</param>
internal sealed class Evaluator(StepBudget budget, bool isComplex)
{
    private const int MostTerms = 500;

    private const long MostFolded = 1_000_000;

    private static readonly Rational Half = new(1, 2);

    /// <summary>Whether what failed failed for want of steps.</summary>
    public bool IsSpent => budget.IsSpent;

    /// <exception cref="MathematicsException">It has no value there, or none that can be computed.</exception>
    public ComplexBall At(Expression expression, IReadOnlyDictionary<string, ComplexBall> point)
    {
        budget.Spend();
        switch (expression)
        {
            case Literal number:
                return number.Value.Value;
            case Symbol symbol:
                return Letter(symbol, point);
            case Sum sum:
                return sum.Children.Select(term => At(term, point)).Aggregate(static (left, right) => left + right);
            case Product product:
                return product.Children.Select(factor => At(factor, point)).Aggregate(static (left, right) => left * right);
            case Power { Base: Symbol { Name: "e" } } power when !point.ContainsKey("e"):
                budget.Spend(20);
                return At(power.Exponent, point).Exp();
            case Power power:
                return Power(At(power.Base, point), power.Exponent, point);
            case Call { Name: "sum" or "prod", Children.Count: 4 } series:
                return Series(series, point);
            case Call call when Functions.IsKnown(call.Name, call.Children.Count):
                budget.Spend(20);
                return Functions.Of(call.Name, [.. call.Children.Select(argument => At(argument, point))]);
            case Call { Name: not ("∪" or "∩" or "∖" or "ratio" or "set" or "±" or "∓") } unknown:
                return Unknown(unknown.Key);
            default:
                throw new MathematicsException("it is no number");
        }
    }

    private static ComplexBall Letter(Symbol symbol, IReadOnlyDictionary<string, ComplexBall> point)
    {
        if (point.TryGetValue(symbol.Name, out var value)) return value;

        return symbol.Name switch
        {
            "π" => BallFunctions.Pi,
            "e" => BallFunctions.Exp(Ball.Of(1)),
            "i" => ComplexBall.I,
            _ => throw new MathematicsException("it is no number"),
        };
    }

    /// <summary>A function that nothing is known of has some value, the same wherever it stands with the same arguments.</summary>
    private static ComplexBall Unknown(string key) => new Rational(1 + Xoshiro256.Keyed(0, key).NextInt64(1 << 30), 1 << 29);

    private ComplexBall Power(ComplexBall radix, Expression exponent, IReadOnlyDictionary<string, ComplexBall> point)
    {
        var power = At(exponent, point);
        if (Functions.Whole(power) is { } whole && Math.Abs(whole) < MostFolded)
        {
            budget.Spend(4);
            return radix.Power(whole);
        }

        if (exponent is not Literal { Value.Value: var fraction }) return Raised(radix, power);
        if (fraction == Half && radix.IsReal && radix.Real.Sign >= 0) return radix.Real.Sqrt();
        if (isComplex || !radix.IsReal || radix.Real.Sign >= 0 || fraction.Denominator.IsEven) return Raised(radix, power);

        var size = Raised(-radix, power);
        return fraction.Numerator.IsEven ? size : -size;
    }

    private ComplexBall Raised(ComplexBall radix, ComplexBall exponent)
    {
        budget.Spend(40);
        if (radix.IsExactZero) return exponent.IsReal && exponent.Real.Sign > 0 ? radix : throw new MathematicsException("it has a power of 0 that is no number");
        if (!isComplex && !(radix.IsReal && radix.Real.Sign > 0)) throw new MathematicsException("it is no real number");

        return (exponent * radix.Ln()).Exp();
    }

    private ComplexBall Series(Call series, IReadOnlyDictionary<string, ComplexBall> point)
    {
        if (series.Children[0] is not Symbol variable || Whole(series.Children[1], point) is not { } low || Whole(series.Children[2], point) is not { } high || high - low > MostTerms)
        {
            throw new MathematicsException("its sum has no bounds that are whole numbers");
        }

        var isSum = series.Name == "sum";
        ComplexBall total = Ball.Of(isSum ? 0 : 1);
        var inner = new Dictionary<string, ComplexBall>(point, StringComparer.Ordinal);
        for (var n = low; n <= high; n++)
        {
            inner[variable.Name] = (Rational)n;
            var term = At(series.Children[3], inner);
            total = isSum ? total + term : total * term;
        }

        return total;
    }

    private long? Whole(Expression bound, IReadOnlyDictionary<string, ComplexBall> point) => Functions.Whole(At(bound, point));
}
