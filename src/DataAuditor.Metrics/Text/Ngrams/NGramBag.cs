using System.Runtime.InteropServices;

namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>The n-grams of one text, and how often it has each.</summary>
internal static class NGramBag
{
    public static Dictionary<UInt128, int> Of(ReadOnlySpan<UInt128> tokens, int n)
    {
        Dictionary<UInt128, int> counts = [];
        var ngrams = new NGrams(tokens, n);
        for (var at = 0; at < ngrams.Count; at++) CollectionsMarshal.GetValueRefOrAddDefault(counts, ngrams[at], out _)++;
        return counts;
    }
}
