using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.LogProbabilities;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Fidelity;

/// <summary>How much likelier a document makes the response that should rest on it.</summary>
public sealed record PmiFaith() : RecordMetric<Moments>(Description)
{
    private static readonly MetricInfo Description = new("text.fidelity.pmi-faith", "PMI-Faith: pointwise mutual information of response and document", Modality.Text, Dimension.Fidelity)
    {
        Summary = "Mean over records of how much the log-probability of the response rises, in nats, when the language model reads the document besides the dialogue.",
        Formula = @"\log P(r \mid d, h) - \log P(r \mid h)",
        Source = "Nandwani et al. 2023",
        Direction = Direction.Higher,
        AlsoCovers = [Dimension.Faithfulness],
        Needs = Needs.None,
    };

    private static readonly ResponseLogProbability With = new("logprob_with_document", WithDocument: true);

    private static readonly ResponseLogProbability Without = new("logprob_without_document", WithDocument: false);

    private static readonly FieldNeed[] Needed = [With.Need, Without.Need];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override Moments Empty() => new();

    public override void Add(Moments state, Sample sample, Evidence evidence)
    {
        var gain = With.ValueOf(sample) - Without.ValueOf(sample);
        state.Add(gain);
        evidence.Show(sample, -gain, "the gain from the document", gain);
    }

    public override Measurement Measure(Moments state, MetricContext context) => state.Count == 0
        ? Measurement.NotMeasurable("there is no synthetic record")
        : new Measurement.Score(state.Mean) { Uncertainty = state.Uncertainty };
}
