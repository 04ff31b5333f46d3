using System.Text.Json.Serialization;
using DataAuditor.Counting;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>
/// A figure of how often a corpus' n-grams recur. It hangs on how long the corpus is, so what its interval covers is the mean over corpora
/// of as many texts: the jackknife over texts, which are left out one at a time; of many, 1,024 drawn ones.
/// </summary>
public abstract record LexicalDiversity(MetricInfo Info) : RecordMetric<NGramCounts>(Info)
{
    /// <summary>Fewer texts show too little of how far texts differ.</summary>
    private const int LeastDrawn = 20;

    [Option("How texts are cut into tokens; figures of different tokenizers do not compare.")]
    public Tokenization Tokenizer { get; init; } = Tokenization.Unicode;

    public sealed override IReadOnlyList<FieldNeed> Reads => ["text"];

    /// <summary>Tokens of an n-gram.</summary>
    [JsonIgnore]
    private protected abstract int Length { get; }

    /// <summary>What reports call the distinct n-grams, and all of them.</summary>
    [JsonIgnore]
    private protected virtual (string Distinct, string All) Names => ("distinct-n-grams", "n-grams");

    /// <summary>The same counts serve all figures.</summary>
    public sealed override object FoldKey() => (typeof(NGramCounts), Length, Tokenizer);

    public sealed override NGramCounts Empty() => new(Length);

    public sealed override void Add(NGramCounts state, Sample sample, Evidence evidence) => state.Add(sample.Index, TokenFingerprints.Of(sample, Tokenizer));

    public sealed override Measurement Measure(NGramCounts state, MetricContext context)
    {
        if (state.Texts == 0) return Measurement.NotMeasurable("there is no text");

        var totals = state.Totals();
        var spectrum = totals.Spectrum;
        return new Measurement.Score(spectrum.Total == 0 ? 0 : Of(spectrum))
        {
            Uncertainty = UncertaintyOf(totals, state.Texts),
            Parts = [new Part(Names.Distinct, spectrum.Distinct) { IsReference = true }, new Part(Names.All, spectrum.Total) { IsReference = true }],
            Notes = spectrum.Total == 0 ? [$"the texts have no {Names.All}: the worst value"] : [],
        };
    }

    /// <summary>Of at least one n-gram.</summary>
    private protected abstract double Of(CountSpectrum spectrum);

    /// <inheritdoc cref="Of(CountSpectrum)"/>
    private protected abstract double Of(NGramSums sums);

    /// <summary>Null where without some text there is no n-gram left, or too few texts could be drawn.</summary>
    private Uncertainty? UncertaintyOf(NGramTotals totals, long texts)
    {
        if (totals.Without.Any(static sums => sums.Total == 0) || totals.Without.Count < Math.Min(LeastDrawn, texts)) return null;

        var whole = Of(totals.Whole);
        double[] changes = [.. totals.Without.Select(sums => Of(sums) - whole)];
        return JackknifeInterval.DeleteOne(Of(totals.Spectrum), changes, texts)?.Within(Info.Range.Low, Info.Range.High);
    }
}
