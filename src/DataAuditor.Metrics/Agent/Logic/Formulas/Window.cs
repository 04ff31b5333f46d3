namespace DataAuditor.Metrics.Agent.Logic.Formulas;

/// <summary>A formula at all steps of a window, or at one of them at least.</summary>
/// <param name="Bounds">Null for all that is ahead, or was.</param>
internal sealed record Window(WindowOperator Operator, Formula Body, Bounds? Bounds = null) : Formula
{
    public bool IsOfAll => Operator is WindowOperator.Always or WindowOperator.Historically;

    public bool IsOfPast => Operator is WindowOperator.Historically or WindowOperator.Once;

    public override IReadOnlyList<Expression> Operands => [Body];

    public override int Depth { get; } = DepthOver(Body);

    public override string Text => $"{Word}{Bounds} {Body.Inner}";

    private string Word => Operator switch
    {
        WindowOperator.Always => "always",
        WindowOperator.Eventually => "eventually",
        WindowOperator.Historically => "historically",
        _ => "once",
    };
}
