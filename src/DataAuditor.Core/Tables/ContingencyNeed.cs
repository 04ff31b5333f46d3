namespace DataAuditor.Tables;

/// <summary>The joint counts that a metric will ask for: of all pairs of columns of which at least one is categorical.</summary>
/// <param name="Binning">How numbers become cells.</param>
/// <param name="Bins">Bins a number column is cut into.</param>
public sealed record ContingencyNeed(Binning Binning, int Bins);
