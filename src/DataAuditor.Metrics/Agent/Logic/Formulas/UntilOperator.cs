namespace DataAuditor.Metrics.Agent.Logic.Formulas;

internal enum UntilOperator
{
    Until,
    Release,
    WeakUntil,
    Since,
}
