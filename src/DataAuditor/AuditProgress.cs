namespace DataAuditor;

/// <summary>How far an audit is.</summary>
/// <param name="Step">What it is doing, in words.</param>
/// <param name="Done">From 0 to 1.</param>
public readonly record struct AuditProgress(string Step, double Done);
