namespace DataAuditor.Catalog;

/// <summary>An option that a metric does not take.</summary>
/// <param name="option">The option's name; null where the options as a whole are wrong.</param>
public sealed class MetricOptionException(string metricId, string? option, string problem, Exception? inner = null)
    : Exception($"{metricId}: {problem}{(problem.EndsWith('?') ? "" : ".")}", inner)
{
    public string? Option { get; } = option;
}
