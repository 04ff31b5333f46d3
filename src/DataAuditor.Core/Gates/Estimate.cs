namespace DataAuditor.Gates;

/// <summary>A value and what is known of its error.</summary>
public readonly record struct Estimate(double Value, Uncertainty? Uncertainty = null);
