namespace DataAuditor.Profiles;

/// <summary>Shares of non-null values at or below <paramref name="Value"/>.</summary>
public readonly record struct ProfileStep(double Value, double Real, double Synthetic);
