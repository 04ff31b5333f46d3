namespace DataAuditor.Metrics.Agent.Logic.Terms;

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}
