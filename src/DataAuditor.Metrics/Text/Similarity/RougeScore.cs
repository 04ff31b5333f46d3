namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>How much of the candidate is in the reference, how much of the reference is in the candidate, and the harmonic mean; each on [0, 1].</summary>
public readonly record struct RougeScore(double Precision, double Recall)
{
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    internal static RougeScore Of(long hits, long candidate, long reference) =>
        new((double)hits / Math.Max(1, candidate), (double)hits / Math.Max(1, reference));
}
