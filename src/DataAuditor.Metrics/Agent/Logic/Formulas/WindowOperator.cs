namespace DataAuditor.Metrics.Agent.Logic.Formulas;

internal enum WindowOperator
{
    Always,
    Eventually,
    Historically,
    Once,
}
