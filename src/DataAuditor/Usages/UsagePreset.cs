namespace DataAuditor.Usages;

/// <summary>What data of one kind must show before it serves one purpose.</summary>
/// <param name="Source">Where the survey describes the purpose.</param>
/// <param name="Purpose">What the data is for, and what could go wrong there.</param>
/// <param name="Dimensions">Those that must have a gate.</param>
/// <param name="Gates">What <c>init</c> proposes, as far as it can be measured.</param>
public sealed record UsagePreset(
    Modality Modality, Usage Usage, string Source, string Purpose, IReadOnlyList<Dimension> Dimensions, IReadOnlyList<UsageGate> Gates);
