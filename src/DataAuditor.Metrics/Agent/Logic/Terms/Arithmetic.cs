namespace DataAuditor.Metrics.Agent.Logic.Terms;

/// <summary>Two numbers made one.</summary>
internal sealed record Arithmetic(ArithmeticOperator Operator, Term Left, Term Right) : Term
{
    public override IReadOnlyList<Expression> Operands => [Left, Right];

    public override int Depth { get; } = DepthOver(Left, Right);

    public override string Text => $"{Left.Inner} {Sign} {Right.Inner}";

    public override string Inner => $"({Text})";

    /// <summary>What it makes of two numbers. What is divided by 0 is infinite, with its sign; 0 divided by 0 is no number.</summary>
    public double Of(double left, double right) => Operator switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        ArithmeticOperator.Multiply => left * right,
        _ when right == 0 => left * double.PositiveInfinity,
        _ => left / right,
    };

    private char Sign => Operator switch
    {
        ArithmeticOperator.Add => '+',
        ArithmeticOperator.Subtract => '-',
        ArithmeticOperator.Multiply => '*',
        _ => '/',
    };
}
