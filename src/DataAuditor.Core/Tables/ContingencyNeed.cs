namespace DataAuditor.Tables;

/// <summary>The joint counts that a metric will ask for: of all pairs of columns of which at least one is categorical.</summary>
/// <param name="Binning">How numbers become cells.</param>
/// <param name="Bins">Bins a number column is cut into; with none, pairs of categories alone are counted.</param>
public sealed record ContingencyNeed(Binning Binning, int Bins) : CountNeed
{
    /// <summary>Pairs of categories alone.</summary>
    public static ContingencyNeed OfLevels { get; } = new(Binning.QuantileReal, 0);
}
