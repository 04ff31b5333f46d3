namespace DataAuditor.Metrics.Agent.Logic.Terms;

/// <summary>Two numbers made one.</summary>
internal sealed record Arithmetic(ArithmeticOperator Operator, Term Left, Term Right) : Term
{
    public override IReadOnlyList<Expression> Operands => [Left, Right];

    public override int Depth { get; } = DepthOver(Left, Right);

    public override string Text => $"{Left.Inner} {Sign} {Right.Inner}";

    public override string Inner => $"({Text})";

    private char Sign => Operator switch
    {
        ArithmeticOperator.Add => '+',
        ArithmeticOperator.Subtract => '-',
        ArithmeticOperator.Multiply => '*',
        _ => '/',
    };
}
