namespace DataAuditor.Metrics.Agent.Logic.Formulas;

/// <summary>Holds where another does not.</summary>
internal sealed record Not(Formula Body) : Formula
{
    public override IReadOnlyList<Expression> Operands => [Body];

    public override int Depth { get; } = DepthOver(Body);

    public override string Text => $"not {Body.Inner}";
}
