namespace DataAuditor.Intervals;

/// <summary>How far a coefficient of correlation may lie from that of the distribution.</summary>
public static class CorrelationInterval
{
    /// <summary>The transform's variance is 1/(n − 3); of ranks it is 1.06/(n − 3).</summary>
    private const int Lost = 3;

    /// <summary>Where a correlation is as good as perfect, its transform must still be finite.</summary>
    private const double Largest = 1 - 1e-15;

    /// <summary>Fisher's transform (1921), under which a coefficient of normal data is normal; for ranks with the variance of Fieller, Hartley and Pearson (1957).</summary>
    /// <param name="records">That the coefficient is over.</param>
    /// <returns>Null for fewer than four records.</returns>
    public static Uncertainty? Fisher(double coefficient, long records, bool ofRanks = false) => records <= Lost
        ? null
        : Uncertainty.Normal("fisher-z", Math.Atanh(Math.Clamp(coefficient, -Largest, Largest)), Math.Sqrt((ofRanks ? 1.06 : 1) / (records - Lost))).Rising(Math.Tanh);
}
