using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;

/// <summary>Reads intervals, unions, finite sets and inequalities as sets of real numbers.</summary>
internal sealed class RealSets(Scalars scalars)
{
    private readonly QuadraticInequalities _quadratics = new(scalars);

    /// <summary>Null for what is no such set.</summary>
    /// <exception cref="MathematicsException">Its ends cannot be ordered.</exception>
    public RealSet? Of(Expression expression) => expression switch
    {
        Symbol { Name: "ℝ" } => RealSet.All,
        Symbol { Name: "∅" } => RealSet.Empty,
        Interval interval => Spanning(interval.Children[0], interval.Children[1], interval.HasLow, interval.HasHigh),
        Sequence { Kind: SequenceKind.Tuple, Children: [var low, var high] } => Spanning(low, high, false, false),
        Sequence { Kind: SequenceKind.Set } set => Points(set.Children),
        Sequence { Kind: SequenceKind.List or SequenceKind.Alternatives } list => Several(list),
        Call { Name: "∪", Children: [var left, var right] } => Joined(left, right, (first, second) => first.Union(second, scalars)),
        Call { Name: "∩", Children: [var left, var right] } => Joined(left, right, (first, second) => first.Intersection(second, scalars)),
        Call { Name: "∖", Children: [var left, var right] } => Joined(left, right, (first, second) => first.Without(second, scalars)),
        Relation { Signs: ["∈"], Children: [var variable, var set] } => Of(set) is { } read ? read with { Variable = variable.Key } : null,
        Relation relation => Inequality(relation),
        _ => null,
    };

    private RealSet? Spanning(Expression low, Expression high, bool hasLow, bool hasHigh)
    {
        if (!Variables.AreNoneIn(low) || !Variables.AreNoneIn(high)) return null;

        var span = new RealSpan(low, high, hasLow, hasHigh);
        return span.IsEmpty(scalars) ? null : new RealSet([span]);
    }

    private RealSet? Points(IReadOnlyList<Expression> elements) => elements.All(static element => element is Literal or Power or Product or Sum && Variables.Of(element).Count == 0)
        ? elements.Aggregate(RealSet.Empty, (set, element) => set.Union(new RealSet([RealSpan.Point(element)]), scalars))
        : null;

    private RealSet? Joined(Expression left, Expression right, Func<RealSet, RealSet, RealSet> join) => Of(left) is { } first && Of(right) is { } second ? join(first, second) : null;

    /// <summary>Several conditions hold together, but for those between which "or" stands and those that nothing fulfils together.</summary>
    private RealSet? Several(Sequence list)
    {
        if (list.Children.All(static item => item is not Relation)) return list.Children.All(static item => item is Interval or Call or Sequence) ? Fold(list.Children, isUnion: true) : Points(list.Children);
        if (list.Kind is SequenceKind.Alternatives) return Fold(list.Children, isUnion: true);

        return Fold(list.Children, isUnion: false) is { Spans.Count: > 0 } together ? together : Fold(list.Children, isUnion: true);
    }

    private RealSet? Fold(IReadOnlyList<Expression> items, bool isUnion) => Together([.. items.Select(Of)], isUnion);

    /// <summary>A chain of inequalities in one variable, in which it is linear.</summary>
    private RealSet? Inequality(Relation chain) => Together([.. chain.Signs.Select((sign, at) => Solved(chain.Children[at], sign, chain.Children[at + 1]))], isUnion: false);

    /// <summary>Null where one is unknown, or where they are of different variables.</summary>
    private RealSet? Together(IReadOnlyList<RealSet?> sets, bool isUnion)
    {
        var known = sets.OfType<RealSet>().ToList();
        if (known.Count < sets.Count || known.Select(static set => set.Variable).Distinct(StringComparer.Ordinal).Count() > 1) return null;

        return known.Aggregate((left, right) => isUnion ? left.Union(right, scalars) : left.Intersection(right, scalars));
    }

    private RealSet? Solved(Expression left, string sign, Expression right)
    {
        if (Infinite(left, right)) return sign == "<" && (Variables.AreNoneIn(left) ? right : left) is var inner && Terms(inner) is { } free ? RealSet.All with { Variable = free.Atom.Key } : null;
        var difference = Algebra.Sum(left, Algebra.Negative(right));
        if (Terms(difference) is not { } terms) return _quadratics.Solved(difference, sign);

        // a·t + b is above 0 where t is above -b/a, or below it for a negative a.
        var bound = Algebra.Quotient(Algebra.Negative(terms.Constant), new Literal(terms.Factor));
        if (terms.Factor.Value.Sign < 0) sign = Turned(sign);
        return terms.Atom switch
        {
            Call { Name: "abs", Children: [var inner] } => Magnitude(inner, sign, bound),
            Symbol or Call => Half(sign, bound) is { } half ? half with { Variable = terms.Atom.Key } : null,
            _ => _quadratics.Solved(difference, sign),
        };
    }

    /// <summary>|u| against a bound, which is u against the bound and its negative.</summary>
    private RealSet? Magnitude(Expression inner, string sign, Expression bound)
    {
        if (scalars.Order(bound, Literal.Zero) <= 0) return null;
        if (Solved(inner, sign, bound) is not { } above || Solved(inner, Turned(sign), Algebra.Negative(bound)) is not { } below) return null;

        return sign is "<" or "≤" or "≠" ? above.Intersection(below, scalars) : above.Union(below, scalars);
    }

    private static RealSet? Half(string sign, Expression bound) => sign switch
    {
        "<" or "≤" => new RealSet([new RealSpan(RealSpan.LeastEnd, bound, false, sign == "≤")]),
        ">" or "≥" => new RealSet([new RealSpan(bound, Symbol.Infinity, sign == "≥", false)]),
        "=" => new RealSet([RealSpan.Point(bound)]),
        "≠" => RealSpan.Point(bound).Complement(),
        _ => null,
    };

    private static string Turned(string sign) => sign switch
    {
        "<" => ">",
        ">" => "<",
        "≤" => "≥",
        "≥" => "≤",
        _ => sign,
    };

    private static bool Infinite(Expression left, Expression right) => left.Key == Symbol.Infinity.Key || right.Key == Symbol.Infinity.Key || left.Key == RealSpan.LeastEnd.Key || right.Key == RealSpan.LeastEnd.Key;

    /// <summary>A sum as a factor times something, and a constant.</summary>
    private static (Expression Atom, Numeral Factor, Expression Constant)? Terms(Expression sum)
    {
        IReadOnlyList<Expression> terms = sum is Sum several ? several.Children : [sum];
        Expression[] free = [.. terms.Where(static term => !Variables.AreNoneIn(term))];
        if (free is not [var only] || Algebra.Split(only) is not { Remainder: { } atom, Coefficient: var factor }) return null;

        return (atom, factor, Algebra.Sum([.. terms.Where(Variables.AreNoneIn)]));
    }
}
