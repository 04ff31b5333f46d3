namespace DataAuditor.Metrics.Text.Embeddings;

/// <summary>A statistic without each of some groups of records.</summary>
/// <param name="Values">Without each group.</param>
/// <param name="Sizes">The records of each group.</param>
internal sealed record GroupStatistics(double[] Values, long[] Sizes);
