using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Agent.Logic.Terms;

/// <summary>A number as it is written, perhaps with a unit.</summary>
internal sealed record Literal(double Number, Unit? Unit = null) : Term
{
    /// <summary>In the international system's unit.</summary>
    public double Value => Unit?.ToSystem(Number) ?? Number;

    public override IReadOnlyList<Expression> Operands => [];

    public override int Depth => 1;

    public override string Text => Unit is null ? DataAuditor.Number.Exact(Number) : $"{DataAuditor.Number.Exact(Number)} {Unit.Symbol}";
}
