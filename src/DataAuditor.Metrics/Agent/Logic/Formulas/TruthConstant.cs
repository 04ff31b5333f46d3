namespace DataAuditor.Metrics.Agent.Logic.Formulas;

/// <summary>Holds at every step, or at none.</summary>
internal sealed record TruthConstant(bool Value) : Formula
{
    public override IReadOnlyList<Expression> Operands => [];

    public override int Depth => 1;

    public override string Text => Value ? "true" : "false";

    public override string Inner => Text;
}
