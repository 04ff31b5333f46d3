namespace DataAuditor.Models;

/// <summary>A judge's opinion.</summary>
/// <param name="Score">Mean over the repeats.</param>
/// <param name="Variance">Between the repeats; 0 for one.</param>
/// <param name="Reason">The first repeat's words. Hostile data may have shaped them.</param>
public sealed record JudgeAnswer(double Score, double Variance, string Reason);
