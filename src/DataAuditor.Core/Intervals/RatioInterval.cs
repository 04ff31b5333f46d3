namespace DataAuditor.Intervals;

/// <summary>How far a ratio of totals over clusters may lie from that of the population that the clusters are drawn from.</summary>
public static class RatioInterval
{
    /// <summary>The ratio estimator's linearised variance (Cochran, 1977): the members of one cluster may depend on each other in any way.</summary>
    /// <param name="clusters">What each adds to the numerator and to the denominator; the denominators' sum is positive.</param>
    /// <returns>Null for fewer than two clusters.</returns>
    public static Uncertainty? Clustered(IReadOnlyCollection<(double Numerator, double Denominator)> clusters)
    {
        if (clusters.Count < 2) return null;

        var total = clusters.Sum(static cluster => cluster.Denominator);
        var ratio = clusters.Sum(static cluster => cluster.Numerator) / total;
        var squares = clusters.Sum(cluster => Math.Pow(cluster.Numerator - (ratio * cluster.Denominator), 2));
        return Uncertainty.Normal("clustered", ratio, Math.Sqrt(squares * clusters.Count / (clusters.Count - 1.0)) / total);
    }
}
