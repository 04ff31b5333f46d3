namespace DataAuditor.Metrics.Log.Templates;

/// <summary>How often something comes in either data set.</summary>
/// <param name="First">The position in the synthetic data at which it comes first.</param>
internal readonly record struct FlowShift(string Name, long Real, long Synthetic, long First);
