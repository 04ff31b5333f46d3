namespace DataAuditor.Metrics.Agent.Logic.Formulas;

internal enum ConnectiveOperator
{
    And,
    Or,
    Implies,
    Iff,
}
