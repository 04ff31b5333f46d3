namespace DataAuditor.Metrics.Agent.Logic.Formulas;

/// <summary>Two formulas at the same step.</summary>
internal sealed record Connective(ConnectiveOperator Operator, Formula Left, Formula Right) : Formula
{
    public override IReadOnlyList<Expression> Operands => [Left, Right];

    public override int Depth { get; } = DepthOver(Left, Right);

    public override string Text => $"{Left.Inner} {Sign} {Right.Inner}";

    private string Sign => Operator switch
    {
        ConnectiveOperator.And => "and",
        ConnectiveOperator.Or => "or",
        ConnectiveOperator.Implies => "->",
        _ => "<->",
    };
}
