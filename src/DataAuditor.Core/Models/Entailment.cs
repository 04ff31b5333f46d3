namespace DataAuditor.Models;

/// <summary>Probabilities that a hypothesis follows from a premise, that neither follows, and that it contradicts it; they add up to 1.</summary>
public readonly record struct Entailment(double Entails, double Neutral, double Contradicts);
