namespace DataAuditor.Gates;

/// <summary>What a metric measured when its report was approved.</summary>
public sealed record BaselineValue(Estimate Whole, IReadOnlyDictionary<string, Estimate> Parts);
