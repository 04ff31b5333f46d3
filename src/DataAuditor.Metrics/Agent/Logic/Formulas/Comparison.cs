using DataAuditor.Metrics.Agent.Logic.Terms;

namespace DataAuditor.Metrics.Agent.Logic.Formulas;

/// <summary>One number against another.</summary>
internal sealed record Comparison(ComparisonOperator Operator, Term Left, Term Right) : Atom
{
    public override IReadOnlyList<Expression> Operands => [Left, Right];

    public override int Depth { get; } = DepthOver(Left, Right);

    public override string Text => $"{Left.Text} {Sign} {WrittenRight}";

    /// <summary>A quoted name behind an equals sign would be a text.</summary>
    private string WrittenRight => Operator is ComparisonOperator.Equal or ComparisonOperator.Unequal && Right.Text.StartsWith('\'') ? $"({Right.Text})" : Right.Text;

    private string Sign => Operator switch
    {
        ComparisonOperator.AtLeast => ">=",
        ComparisonOperator.Above => ">",
        ComparisonOperator.AtMost => "<=",
        ComparisonOperator.Below => "<",
        ComparisonOperator.Equal => "==",
        _ => "!=",
    };

    /// <summary>Whether it holds of two numbers.</summary>
    public bool Holds(double left, double right) => Operator switch
    {
        ComparisonOperator.AtLeast => left >= right,
        ComparisonOperator.Above => left > right,
        ComparisonOperator.AtMost => left <= right,
        ComparisonOperator.Below => left < right,
        ComparisonOperator.Equal => left == right,
        _ => left != right,
    };
}
