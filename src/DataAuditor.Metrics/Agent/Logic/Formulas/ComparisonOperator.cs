namespace DataAuditor.Metrics.Agent.Logic.Formulas;

internal enum ComparisonOperator
{
    AtLeast,
    Above,
    AtMost,
    Below,
    Equal,
    Unequal,
}
