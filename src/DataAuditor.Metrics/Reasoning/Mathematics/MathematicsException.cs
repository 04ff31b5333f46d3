namespace DataAuditor.Metrics.Reasoning.Mathematics;

/// <summary>Mathematics that cannot be read, or not be decided.</summary>
/// <param name="message">Why, as in "it is nested too deeply".</param>
internal sealed class MathematicsException(string message) : Exception(message);
