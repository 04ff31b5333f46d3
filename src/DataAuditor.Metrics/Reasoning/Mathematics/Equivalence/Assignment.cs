using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;

/// <summary>An equation that gives a name its value, as x = 5, f(x) = x², AB = 4 or x = 2 + 3 = 5.</summary>
/// <param name="Name">What is named; null where two constants are set equal, as at the end of a calculation.</param>
internal sealed record Assignment(Expression? Name, Expression Value)
{
    /// <summary>Null for an equation that does not say what something is.</summary>
    public static Assignment? Of(Expression expression)
    {
        if (expression is not Relation relation || relation.Signs.Any(static sign => sign is not ("=" or "≈"))) return null;

        // What is only near does not count where something is exact.
        var exact = relation.Signs.TakeWhile(static sign => sign == "=").Count();
        IReadOnlyList<Expression> sides = exact == 0 ? relation.Children : [.. relation.Children.Take(exact + 1)];
        var (first, last) = (sides[0], sides[^1]);
        if (IsName(first)) return new Assignment(first, last);
        if (IsConstant(last) && (IsConstant(first) || sides.Count > 2)) return new Assignment(sides.FirstOrDefault(IsName), last);

        return IsName(last) && IsConstant(first) ? new Assignment(last, first) : null;
    }

    /// <summary>Whether two assignments are to the same name, where what a function is of may be called as one likes.</summary>
    public bool HasNameOf(Assignment other) => (Name, other.Name) switch
    {
        (null, _) or (_, null) => true,
        var (first, second) => first.Key == second.Key || Renamed(other) is not null,
    };

    /// <summary>The other's value, its function's variable named as this one's; null where they are no such functions.</summary>
    public Expression? Renamed(Assignment other) =>
        Name is Call { Children: [Symbol mine] } first && other.Name is Call { Children: [Symbol theirs] } second && first.Name == second.Name ? Replace(other.Value, theirs.Name, mine) : null;

    /// <summary>Whether two names differ in nothing but their indices: then it is open which is which.</summary>
    public bool IsSiblingOf(Assignment other) => Name is Symbol first && other.Name is Symbol second && Stem(first.Name) == Stem(second.Name);

    /// <summary>An expression with something else in a variable's place.</summary>
    public static Expression Replace(Expression expression, string name, Expression by) => expression is Symbol symbol
        ? symbol.Name == name ? by : symbol
        : expression.Children.Count == 0 ? expression : expression.With([.. expression.Children.Select(child => Replace(child, name, by))]);

    private static string Stem(string name) => name.Split('_')[0].TrimEnd('\'');

    private static bool IsConstant(Expression expression) => expression is Literal || Variables.Of(expression).Count == 0;

    private static bool IsName(Expression expression) => expression switch
    {
        Symbol { Name: not ("π" or "e" or "i" or "∞") } => true,
        Call { Name: "abs" or "det" or "degree", Children: [var inner] } => IsName(inner),
        Call { Name: "ratio" } ratio => ratio.Children.All(IsName),
        Call call => !Functions.IsKnown(call.Name, call.Children.Count) && call.Name is not ("∪" or "∩" or "∖" or "sum" or "prod" or "base" or "set" or "±" or "∓"),
        Sequence { Kind: SequenceKind.Tuple or SequenceKind.List } tuple => tuple.Children.All(IsName),

        // A line from A to B, or the quotient of two things.
        Product product => product.Children.All(static factor => factor is Symbol { Name: [>= 'A' and <= 'Z', ..] } or Power { Base: Symbol { Name: [>= 'A' and <= 'Z', ..] }, Exponent: Literal })
            || product.Children is [Symbol, Power { Base: Symbol, Exponent.Key: "-1" }] or [Power { Base: Symbol, Exponent.Key: "-1" }, Symbol],
        _ => false,
    };
}
