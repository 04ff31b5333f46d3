using DataAuditor.Metrics.Text.Ngrams;

namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>How much of the candidate is in the reference, how much of the reference is in the candidate, and the harmonic mean; each on [0, 1].</summary>
public readonly record struct RougeScore(double Precision, double Recall)
{
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>ROUGE-N of texts that are tokens already.</summary>
    internal static RougeScore N(int n, UInt128[] reference, UInt128[] candidate)
    {
        var (referenceCounts, candidateCounts) = (NGramBag.Of(reference, n), NGramBag.Of(candidate, n));
        long hits = referenceCounts.Sum(pair => Math.Min(pair.Value, candidateCounts.GetValueOrDefault(pair.Key)));
        return Of(hits, candidateCounts.Values.Sum(), referenceCounts.Values.Sum());
    }

    /// <summary>ROUGE-L of texts that are tokens already.</summary>
    internal static RougeScore L(UInt128[] reference, UInt128[] candidate) => Of(new CommonSubsequence(reference, candidate).Length, candidate.Length, reference.Length);

    internal static RougeScore Of(long hits, long candidate, long reference) =>
        new((double)hits / Math.Max(1, candidate), (double)hits / Math.Max(1, reference));
}
