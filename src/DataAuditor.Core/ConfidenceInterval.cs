namespace DataAuditor;

/// <summary>The values that the data does not rule out at a confidence, and the method that says so.</summary>
public readonly record struct ConfidenceInterval(double Low, double High, double Confidence, string Method);
