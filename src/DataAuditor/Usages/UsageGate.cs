namespace DataAuditor.Usages;

/// <summary>A gate that a purpose suggests; its limit comes from measuring.</summary>
/// <param name="Metric">A metric's id.</param>
/// <param name="Why">What a user of the data would suffer without it.</param>
public sealed record UsageGate(string Metric, string Why);
