namespace DataAuditor.Metrics.Agent.Logic;

/// <summary>What comes out of holding a trace against a formula.</summary>
/// <param name="Robustness">The margin: above 0 it holds, below 0 it does not, at 0 either.</param>
/// <param name="Unsampled">How many steps lie between samples, so that nothing was asked of them.</param>
internal readonly record struct Verdict(bool IsSatisfied, double Robustness, int Unsampled = 0);
