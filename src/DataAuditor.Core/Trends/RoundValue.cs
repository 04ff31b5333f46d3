namespace DataAuditor.Trends;

/// <summary>What one round measured, as <see cref="DriftAlarm"/> weighs it.</summary>
/// <param name="Error">The standard deviation of such a value over rounds as large from one unchanging source.</param>
/// <param name="Records">How many records it was measured from; at least 1. The error's square goes with one over it.</param>
public readonly record struct RoundValue(double Value, double Error, long Records);
