using System.Text.Json.Serialization;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Text.LogProbabilities;

namespace DataAuditor.Metrics.Text.Safety;

/// <summary>How surprising the texts are to a language model.</summary>
public sealed record Perplexity() : RecordMetric<CorpusRatio>(Description)
{
    private static readonly MetricInfo Description = new("text.safety.perplexity", "Perplexity", Modality.Text, Dimension.Safety)
    {
        Summary = "Exponential of the mean negative log-probability of a token, over the tokens of all records; as low as 1 for texts that the language model foresees word by word.",
        Formula = @"\exp\left(-\frac{1}{T} \sum_{t=1}^{T} \log p(w_t \mid w_{<t})\right)",
        Source = "Jelinek et al. 1977",
        Direction = Direction.None,
        Range = new ValueRange(1, double.PositiveInfinity),
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [TokenLogProbabilities.Need];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override CorpusRatio Empty() => new();

    public override void Add(CorpusRatio state, Sample sample, Evidence evidence)
    {
        var tokens = TokenLogProbabilities.ValuesOf(sample);
        state.Add(sample.Index, -tokens.Sum(), tokens.Count);
    }

    public override Measurement Measure(CorpusRatio state, MetricContext context)
    {
        if (state.Value is not { } surprise) return Measurement.NotMeasurable(state.Documents == 0 ? "there is no synthetic record" : "no record has a token");

        var value = Math.Exp(surprise);
        return double.IsFinite(value)
            ? new Measurement.Score(value) { Uncertainty = state.Uncertainty(context.Random("interval"), context.Threads, context.Cancellation)?.Rising(Math.Exp) }
            : Measurement.NotMeasurable("the tokens are so improbable that their perplexity is no finite number");
    }
}
