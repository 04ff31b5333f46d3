using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

/// <summary>Plus-minus: an expression with it is two, one for each sign; minus-plus has the other sign at the same time.</summary>
internal static class BothSigns
{
    public const string PlusMinus = "±";

    public const string MinusPlus = "∓";

    public static IEnumerable<Expression> Of(Expression expression) => Holds(expression) ? [Choose(expression, isUpper: true), Choose(expression, isUpper: false)] : [expression];

    private static bool Holds(Expression expression) => expression is Call { Name: PlusMinus or MinusPlus } || expression.Children.Any(Holds);

    private static Expression Choose(Expression expression, bool isUpper)
    {
        if (!Holds(expression)) return expression;

        Expression[] children = [.. expression.Children.Select(child => Choose(child, isUpper))];
        return expression is not Call { Name: PlusMinus or MinusPlus } call ? expression.With(children)
            : call.Name == PlusMinus == isUpper ? children[0] : Algebra.Negative(children[0]);
    }
}
