using DataAuditor.Counting;

namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>All that figures of lexical diversity are made of.</summary>
/// <param name="CountLogarithms">Each n-gram's count times its natural logarithm, over all n-grams.</param>
internal readonly record struct NGramSums(double Distinct, double Total, double CountLogarithms)
{
    /// <summary>Of at least one n-gram.</summary>
    public double DistinctShare => Distinct / Total;

    /// <summary>In nats, of at least one n-gram.</summary>
    public double Entropy => Math.Log(Total) - (CountLogarithms / Total);

    public static NGramSums Of(CountSpectrum spectrum) =>
        new(spectrum.Distinct, spectrum.Total, spectrum.KeysByCount().Sum(static pair => pair.Value * CountLogarithm(pair.Key)));

    /// <summary>The sums without one of the texts.</summary>
    /// <param name="ngrams">The text's; put in order.</param>
    /// <param name="inCorpus">How often each of them occurs in all texts; ordered with them.</param>
    public NGramSums Without(Span<UInt128> ngrams, Span<long> inCorpus)
    {
        ngrams.Sort(inCorpus);
        var left = this with { Total = Total - ngrams.Length };
        for (int start = 0, end; start < ngrams.Length; start = end)
        {
            for (end = start + 1; end < ngrams.Length && ngrams[end] == ngrams[start];) end++;

            var (before, after) = (inCorpus[start], inCorpus[start] - (end - start));
            left = left with
            {
                Distinct = left.Distinct - (after == 0 ? 1 : 0),
                CountLogarithms = left.CountLogarithms + (CountLogarithm(after) - CountLogarithm(before)),
            };
        }

        return left;
    }

    private static double CountLogarithm(long count) => count == 0 ? 0 : count * Math.Log(count);
}
