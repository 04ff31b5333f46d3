namespace DataAuditor.Gates;

/// <summary>What a metric measured when its report was approved.</summary>
public sealed record BaselineValue(double Value, IReadOnlyDictionary<string, double> Parts);
