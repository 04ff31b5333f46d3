namespace DataAuditor.Metrics.Text.Toxicity;

/// <summary>A reply in a dialogue and what it answers.</summary>
/// <param name="Turn">The reply's position among the turns, from 1.</param>
/// <param name="Query">The toxicity of the last turn of the user before it; null without one, or where it has no score.</param>
/// <param name="Reply">The reply's toxicity.</param>
internal readonly record struct Exchange(int Turn, double? Query, double Reply);
