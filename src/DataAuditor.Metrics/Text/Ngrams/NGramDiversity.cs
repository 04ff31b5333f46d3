using DataAuditor.Counting;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>What figures of lexical diversity have in common.</summary>
internal static class NGramDiversity
{
    /// <summary>The same counts serve all of them.</summary>
    public static object FoldKey(int n, Tokenization tokenization) => (typeof(NGramCounts), n, tokenization);

    /// <param name="value">Of at least one n-gram.</param>
    /// <param name="distinct">What reports call the distinct n-grams.</param>
    /// <param name="all">What reports call all n-grams.</param>
    public static Measurement Measure(NGramCounts counts, Func<CountSpectrum, double> value, string distinct, string all)
    {
        if (counts.Texts == 0) return Measurement.NotMeasurable("there is no text");

        var spectrum = counts.Spectrum();
        return new Measurement.Score(spectrum.Total == 0 ? 0 : value(spectrum))
        {
            Parts = [new Part(distinct, spectrum.Distinct) { IsReference = true }, new Part(all, spectrum.Total) { IsReference = true }],
            Notes = spectrum.Total == 0 ? [$"the texts have no {all}: the worst value"] : [],
        };
    }
}
