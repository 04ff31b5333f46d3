namespace DataAuditor.Metrics.Agent.Logic.Terms;

/// <summary>A number with the other sign.</summary>
internal sealed record Negation(Term Operand) : Term
{
    public override IReadOnlyList<Expression> Operands => [Operand];

    public override int Depth { get; } = DepthOver(Operand);

    public override string Text => $"-{Operand.Inner}";

    public override string Inner => $"({Text})";
}
