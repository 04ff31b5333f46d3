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
        var asked = KeysOf(n, drawn);
        var inCorpus = new long[asked.Length];
        return Of(counts.Spectrum(asked, inCorpus), n, drawn, asked, inCorpus);
    }

    /// <param name="counts">How often each n-gram of the texts drawn occurs in the corpus.</param>
    /// <exception cref="AuditException">One of them is missing.</exception>
    public static NGramTotals Of(CountSpectrum spectrum, int n, IReadOnlyList<UInt128[]> drawn, IReadOnlyDictionary<UInt128, long> counts)
    {
        var asked = KeysOf(n, drawn);
        return Of(spectrum, n, drawn, asked, [.. asked.Select(key => counts.TryGetValue(key, out var count) ? count : throw Contradiction())]);
    }

    private static AuditException Contradiction() =>
        new(DiagnosticCode.EngineIncomplete, "an engine's answers do not agree with each other: it has a text, and not the words of it; the data was changed, or not all of it answered");

    private static UInt128[] KeysOf(int n, IReadOnlyList<UInt128[]> drawn)
    {
        var keys = new List<UInt128>();
        foreach (var tokens in drawn)
        {
            var ngrams = new NGrams(tokens, n);
            for (var position = 0; position < ngrams.Count; position++) keys.Add(ngrams[position]);
        }

        return [.. keys];
    }

    private static NGramTotals Of(CountSpectrum spectrum, int n, IReadOnlyList<UInt128[]> drawn, UInt128[] asked, long[] inCorpus)
    {
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
