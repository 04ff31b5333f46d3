using DataAuditor.Counting;

namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>What a corpus' n-grams add up to.</summary>
/// <param name="Spectrum">Of the whole corpus.</param>
/// <param name="Whole">The same as sums.</param>
/// <param name="Without">What is left without each of some texts that were drawn.</param>
internal sealed record NGramTotals(CountSpectrum Spectrum, NGramSums Whole, IReadOnlyList<NGramSums> Without)
{
    public static NGramTotals Of(KeyCounts counts, int n, IReadOnlyList<UInt128[]> drawn)
    {
        var keys = new List<UInt128>();
        foreach (var tokens in drawn)
        {
            var ngrams = new NGrams(tokens, n);
            for (var position = 0; position < ngrams.Count; position++) keys.Add(ngrams[position]);
        }

        var (asked, inCorpus) = (keys.ToArray(), new long[keys.Count]);
        var spectrum = counts.Spectrum(asked, inCorpus);
        var (whole, without, start) = (NGramSums.Of(spectrum), new NGramSums[drawn.Count], 0);
        for (var text = 0; text < drawn.Count; text++)
        {
            var end = start + new NGrams(drawn[text], n).Count;
            without[text] = whole.Without(asked.AsSpan(start..end), inCorpus.AsSpan(start..end));
            start = end;
        }

        return new NGramTotals(spectrum, whole, without);
    }
}
