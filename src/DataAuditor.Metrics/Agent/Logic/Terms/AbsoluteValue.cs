namespace DataAuditor.Metrics.Agent.Logic.Terms;

/// <summary>A number without its sign.</summary>
internal sealed record AbsoluteValue(Term Operand) : Term
{
    public override IReadOnlyList<Expression> Operands => [Operand];

    public override int Depth { get; } = DepthOver(Operand);

    public override string Text => $"abs({Operand.Text})";
}
