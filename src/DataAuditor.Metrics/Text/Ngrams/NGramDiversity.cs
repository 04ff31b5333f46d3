using System.Text.Json.Serialization;
using DataAuditor.Counting;
using DataAuditor.Intervals;

namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>
/// A figure of how often the n-grams of sequences recur, such as of texts. It hangs on how many there are, so what its interval covers is
/// the mean over collections of as many: the jackknife over sequences, which are left out one at a time; of many, 1,024 drawn ones.
/// </summary>
public abstract record NGramDiversity(MetricInfo Info) : RecordMetric<NGramCounts>(Info)
{
    /// <summary>Fewer show too little of how far they differ.</summary>
    private const int LeastDrawn = 20;

    /// <summary>Tokens of an n-gram.</summary>
    [JsonIgnore]
    private protected abstract int Length { get; }

    /// <summary>What reports call the distinct n-grams, and all of them.</summary>
    [JsonIgnore]
    private protected virtual (string Distinct, string All) Names => ("distinct-n-grams", "n-grams");

    /// <summary>What the n-grams are of, in the singular and in the plural.</summary>
    [JsonIgnore]
    private protected abstract (string One, string Many) Nouns { get; }

    public sealed override NGramCounts Empty() => new(Length);

    public sealed override void Add(NGramCounts state, Sample sample, Evidence evidence) => state.Add(sample.Index, TokensOf(sample));

    public sealed override Measurement Measure(NGramCounts state, MetricContext context)
    {
        if (state.Texts == 0) return Measurement.NotMeasurable($"there is no {Nouns.One}");

        var totals = state.Totals();
        var spectrum = totals.Spectrum;
        return new Measurement.Score(spectrum.Total == 0 ? 0 : Of(spectrum))
        {
            Uncertainty = UncertaintyOf(totals, state.Texts),
            Parts = [new Part(Names.Distinct, spectrum.Distinct) { IsReference = true }, new Part(Names.All, spectrum.Total) { IsReference = true }],
            Notes = spectrum.Total == 0 ? [$"the {Nouns.Many} have no {Names.All}: the worst value"] : [],
        };
    }

    /// <summary>The record's sequence; not to be changed afterwards.</summary>
    private protected abstract UInt128[] TokensOf(Sample sample);

    /// <summary>Of at least one n-gram.</summary>
    private protected abstract double Of(CountSpectrum spectrum);

    /// <inheritdoc cref="Of(CountSpectrum)"/>
    private protected abstract double Of(NGramSums sums);

    /// <summary>Null where without some sequence there is no n-gram left, or too few could be drawn.</summary>
    private Uncertainty? UncertaintyOf(NGramTotals totals, long sequences)
    {
        if (totals.Without.Any(static sums => sums.Total == 0) || totals.Without.Count < Math.Min(LeastDrawn, sequences)) return null;

        var whole = Of(totals.Whole);
        double[] changes = [.. totals.Without.Select(sums => Of(sums) - whole)];
        return JackknifeInterval.DeleteOne(Of(totals.Spectrum), changes, sequences)?.Within(Info.Range.Low, Info.Range.High);
    }
}
