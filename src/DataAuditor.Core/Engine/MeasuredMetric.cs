namespace DataAuditor.Engine;

/// <summary>A metric with what it measured.</summary>
public sealed record MeasuredMetric(Metric Metric, Measurement Measurement, TimeSpan Elapsed);
