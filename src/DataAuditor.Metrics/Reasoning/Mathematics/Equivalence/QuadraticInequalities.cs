using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;

/// <summary>Solves inequalities with a polynomial of second degree in one variable, however that is written.</summary>
internal sealed class QuadraticInequalities(Scalars scalars)
{
    /// <summary>Where the polynomial is in that relation to 0; null where it is no such polynomial.</summary>
    public RealSet? Solved(Expression polynomial, string sign)
    {
        if (Variables.Of(polynomial) is not { Count: 1 } variables || sign is not ("<" or "≤" or ">" or "≥" or "≠" or "=")) return null;

        // Three values are those of one parabola at most; whether it is one, points tell.
        var variable = new Symbol(variables.Min!);
        if (At(polynomial, variable, 0) is not { } middle || At(polynomial, variable, 1) is not { } right || At(polynomial, variable, -1) is not { } left) return null;

        Rational a = ((right + left) / 2) - middle, b = (right - left) / 2;
        var parabola = Algebra.Sum(Algebra.Product(Of(a), Algebra.Power(variable, Of(2))), Algebra.Product(Of(b), variable), Of(middle));
        return a.Sign != 0 && scalars.AreSame(polynomial, parabola) ? Solved(a, b, middle, sign) with { Variable = variable.Key } : null;
    }

    private static RealSet Solved(Rational a, Rational b, Rational c, string sign)
    {
        var discriminant = (b * b) - (a * c * 4);
        var within = Within(a, b, discriminant);
        var hasRoots = within is not null;
        var isOutside = sign is ">" or "≥" == a.Sign > 0;
        return sign switch
        {
            "=" => new RealSet(Roots(within)),
            "≠" => Roots(within).Aggregate(RealSet.All, static (rest, root) => Cut(rest, root)),
            _ when !hasRoots => isOutside ? RealSet.All : RealSet.Empty,
            _ => Between(within!, sign is "≤" or "≥", isOutside),
        };
    }

    /// <summary>The open stretch between the roots; of no length for a double root, null for none.</summary>
    private static RealSpan? Within(Rational a, Rational b, Rational discriminant)
    {
        if (discriminant.Sign < 0) return null;

        var half = Algebra.Quotient(Algebra.Power(Of(discriminant), Of(new Rational(1, 2))), Of(2 * Rational.Abs(a)));
        var center = Of(-b / (2 * a));
        return new RealSpan(Algebra.Sum(center, Algebra.Negative(half)), Algebra.Sum(center, half), false, false);
    }

    private static RealSet Between(RealSpan within, bool hasEnds, bool isOutside)
    {
        var isPoint = within.Low.Key == within.High.Key;
        var inside = new RealSpan(within.Low, within.High, hasEnds, hasEnds);
        if (!isOutside) return isPoint && !hasEnds ? RealSet.Empty : new RealSet([inside]);
        if (isPoint && hasEnds) return RealSet.All;

        return new RealSpan(within.Low, within.High, !hasEnds, !hasEnds).Complement();
    }

    private static IReadOnlyList<RealSpan> Roots(RealSpan? within) => within is null ? []
        : within.Low.Key == within.High.Key ? [RealSpan.Point(within.Low)] : [RealSpan.Point(within.Low), RealSpan.Point(within.High)];

    /// <summary>All numbers but some, cut at one more that lies above those.</summary>
    private static RealSet Cut(RealSet rest, RealSpan point) => new([.. rest.Spans.SkipLast(1), rest.Spans[^1] with { High = point.Low }, rest.Spans[^1] with { Low = point.Low }]);

    private static Rational? At(Expression polynomial, Symbol variable, long value)
    {
        try
        {
            return Assignment.Replace(polynomial, variable.Name, Of(value)) is Literal number ? number.Value.Value : null;
        }
        catch (MathematicsException)
        {
            // A formula without a value there is no polynomial.
            return null;
        }
    }

    private static Literal Of(Rational value) => new(new Numeral(value));
}
