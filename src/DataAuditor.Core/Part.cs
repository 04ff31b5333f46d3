namespace DataAuditor;

/// <summary>The value of one column, pair, rule or other part of a measurement.</summary>
public sealed record Part(string Name, double Value)
{
    /// <summary>Further numbers about the part, in the order in which they are shown, such as a test's statistic beside its p-value.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> Details { get; init; } = [];

    public ConfidenceInterval? Interval { get; init; }
}
