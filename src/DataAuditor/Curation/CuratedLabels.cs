namespace DataAuditor.Curation;

/// <summary>What the records say of one another's labels.</summary>
/// <param name="Proposals">How many labels another is proposed for.</param>
/// <param name="NoiseRate">The estimated share of wrong labels; null where it cannot be estimated.</param>
/// <param name="Notes">What a reader should know of how this came about.</param>
public sealed record CuratedLabels(int Proposals, double? NoiseRate, IReadOnlyList<string> Notes);
