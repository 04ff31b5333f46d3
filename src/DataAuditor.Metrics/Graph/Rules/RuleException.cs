namespace DataAuditor.Metrics.Graph.Rules;

/// <summary>An expression is no rule.</summary>
internal sealed class RuleException(string message) : FormatException(message);
