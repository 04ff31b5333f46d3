namespace DataAuditor.Reports;

/// <summary>The mean score of a dimension's measured metrics.</summary>
/// <param name="Metrics">How many metrics have a score and take part.</param>
/// <param name="Unscored">Measured metrics without a natural bounded scale; they take no part.</param>
public sealed record ReportDimension(Dimension Dimension, double? Score, int Metrics, IReadOnlyList<string> Unscored);
