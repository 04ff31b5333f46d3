namespace DataAuditor.Intervals;

/// <summary>How far a ratio of totals over clusters may lie from that of the population that the clusters are drawn from.</summary>
public static class RatioInterval
{
    /// <summary>The ratio estimator's linearised variance (Cochran, 1977): the members of one cluster may depend on each other in any way.</summary>
    /// <param name="clusters">What each adds to the numerator and to the denominator; the denominators' sum is positive.</param>
    /// <returns>Null for fewer than two clusters.</returns>
    public static Uncertainty? Clustered(IReadOnlyCollection<(double Numerator, double Denominator)> clusters) =>
        Clustered([.. clusters.Select(static cluster => (cluster.Numerator, cluster.Denominator, 1L))]);

    /// <summary>The same for clusters of which many are alike.</summary>
    /// <param name="kinds">What each cluster of a kind adds, and how many there are.</param>
    /// <returns>Null for fewer than two clusters.</returns>
    public static Uncertainty? Clustered(IReadOnlyCollection<(double Numerator, double Denominator, long Count)> kinds)
    {
        var clusters = kinds.Sum(static kind => kind.Count);
        if (clusters < 2) return null;

        var total = kinds.Sum(static kind => kind.Denominator * kind.Count);
        var ratio = kinds.Sum(static kind => kind.Numerator * kind.Count) / total;
        var squares = kinds.Sum(kind => Math.Pow(kind.Numerator - (ratio * kind.Denominator), 2) * kind.Count);
        return Linearised(ratio, squares, total, clusters);
    }

    /// <summary>The same, of sums that are known.</summary>
    /// <param name="squares">Of what each cluster adds to the numerator beyond the ratio of what it adds to the denominator, added up.</param>
    /// <param name="total">The denominators' sum.</param>
    /// <param name="clusters">At least two.</param>
    internal static Uncertainty Linearised(double ratio, double squares, double total, long clusters) =>
        Uncertainty.Normal("clustered", ratio, Math.Sqrt(squares * clusters / (clusters - 1.0)) / total);
}
