namespace DataAuditor;

/// <summary>The value of one column, pair, rule or other part of a measurement.</summary>
public sealed record Part(string Name, double Value)
{
    /// <summary>Further numbers about the part, in the order in which they are shown, such as a test's statistic beside its p-value.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> Details { get; init; } = [];

    public Uncertainty? Uncertainty { get; init; }

    /// <summary>What reports show of <see cref="Uncertainty"/>.</summary>
    public ConfidenceInterval? Interval => Uncertainty?.At();

    /// <summary>True for a number to hold the value against, such as what a model trained on real data scores: not a share of the value, so never the one to blame.</summary>
    public bool IsReference { get; init; }
}
