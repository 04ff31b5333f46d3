namespace DataAuditor.Metrics.Agent.Logic.Formulas;

/// <summary>A formula at the next step, or at the one before.</summary>
/// <param name="IsStrong">Whether there must be such a step; where not, it holds if there is none.</param>
internal sealed record Next(Formula Body, bool IsOfPast, bool IsStrong) : Formula
{
    public override IReadOnlyList<Expression> Operands => [Body];

    public override int Depth { get; } = DepthOver(Body);

    public override string Text => $"{(IsStrong ? "strong" : "weak")}_{(IsOfPast ? "prev" : "next")} {Body.Inner}";
}
