namespace DataAuditor.Metrics.Agent.Logic.Formulas;

/// <summary>
/// One formula up to where another holds. Of <c>p until q</c>, q must hold at a step of the window, and p at all steps before that one, but
/// not at it; <c>since</c> is its mirror in the past. <c>p release q</c> is <c>not (not p until not q)</c>, and <c>p weak_until q</c> is
/// <c>q release (p or q)</c>.
/// </summary>
internal sealed record Until(UntilOperator Operator, Formula Left, Formula Right, Bounds? Bounds = null) : Formula
{
    public override IReadOnlyList<Expression> Operands => [Left, Right];

    public override int Depth { get; } = DepthOver(Left, Right);

    public override string Text => $"{Left.Inner} {Word}{Bounds} {Right.Inner}";

    private string Word => Operator switch
    {
        UntilOperator.Until => "until",
        UntilOperator.Release => "release",
        UntilOperator.WeakUntil => "weak_until",
        _ => "since",
    };
}
