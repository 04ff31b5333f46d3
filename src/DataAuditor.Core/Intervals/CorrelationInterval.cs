namespace DataAuditor.Intervals;

/// <summary>How far a coefficient of correlation may lie from that of the distribution.</summary>
public static class CorrelationInterval
{
    /// <summary>The transform's variance is 1/(n − 3); of ranks it is 1.06/(n − 3).</summary>
    private const int Lost = 3;

    /// <summary>Of Kendall's coefficient it is 0.437/(n − 4).</summary>
    private const int LostByKendall = 4;

    /// <summary>Where a correlation is as good as perfect, its transform must still be finite.</summary>
    private const double Largest = 1 - 1e-15;

    /// <summary>Fisher's transform (1921), under which a coefficient of normal data is normal; for ranks with the variance of Fieller, Hartley and Pearson (1957).</summary>
    /// <param name="records">That the coefficient is over.</param>
    /// <returns>Null for fewer than four records.</returns>
    public static Uncertainty? Fisher(double coefficient, long records, bool ofRanks = false) =>
        records <= Lost ? null : Transformed(coefficient, (ofRanks ? 1.06 : 1) / (records - Lost));

    /// <summary>The same transform of Kendall's coefficient, with the variance of Fieller, Hartley and Pearson (1957).</summary>
    /// <returns>Null for fewer than five records.</returns>
    public static Uncertainty? Kendall(double coefficient, long records) =>
        records <= LostByKendall ? null : Transformed(coefficient, 0.437 / (records - LostByKendall));

    private static Uncertainty Transformed(double coefficient, double variance) =>
        Uncertainty.Normal("fisher-z", Math.Atanh(Math.Clamp(coefficient, -Largest, Largest)), Math.Sqrt(variance)).Rising(Math.Tanh);
}
