using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;

/// <summary>The letters in expressions that stand for any number: not π, e and i, and not the variable that a sum runs over.</summary>
internal static class Variables
{
    /// <summary>Whether an expression holds no variable; infinity is none.</summary>
    public static bool AreNoneIn(Expression expression)
    {
        var names = Of(expression);
        return names.Count == 0 || (names.Count == 1 && names.Contains(Symbol.Infinity.Name));
    }

    public static SortedSet<string> Of(params IReadOnlyList<Expression> expressions)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var expression in expressions) Gather(expression, names);
        return names;
    }

    private static void Gather(Expression expression, SortedSet<string> names)
    {
        switch (expression)
        {
            case Symbol { Name: not ("π" or "e" or "i") } symbol:
                names.Add(symbol.Name);
                break;
            case Call { Name: "sum" or "prod", Children: [Symbol variable, var low, var high, var term] }:
                var inner = new SortedSet<string>(StringComparer.Ordinal);
                Gather(term, inner);
                inner.Remove(variable.Name);
                names.UnionWith(inner);
                Gather(low, names);
                Gather(high, names);
                break;
            default:
                foreach (var child in expression.Children) Gather(child, names);
                break;
        }
    }
}
