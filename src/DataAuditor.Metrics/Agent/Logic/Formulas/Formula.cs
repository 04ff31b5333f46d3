namespace DataAuditor.Metrics.Agent.Logic.Formulas;

/// <summary>What holds at a step of a trace, or does not; trees of them do not change.</summary>
internal abstract record Formula : Expression
{
    public override string Inner => $"({Text})";
}
