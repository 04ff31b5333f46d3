using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Chains;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Reasoning.Faithfulness;

/// <summary>How much each step of a chain of thought tells of the answer.</summary>
public sealed record Informativeness() : RecordMetric<StepScores>(Description)
{
    private static readonly MetricInfo Description = new("reasoning.faithfulness.informativeness", "Informativeness of steps", Modality.Reasoning, Dimension.Faithfulness)
    {
        Summary = "Mean gain in the log-probability of the answer, in nats, that a step brings to who knows the question and the steps before, over the steps of all chains.",
        Formula = @"\frac{1}{\sum_i T_i} \sum_i \sum_{t=1}^{T_i} \log P(y_i \mid q_i, c_{i,\le t}) - \log P(y_i \mid q_i, c_{i,<t})",
        Source = "Prasad et al. 2023, ReCEval; Ethayarajh, Choi and Swayamdipta 2022, pointwise V-information",
        Direction = Direction.Higher,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [StepGain.Need];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override StepScores Empty() => new();

    public override void Add(StepScores state, Sample sample, Evidence evidence)
    {
        var gains = StepGain.ValuesOf(sample);
        state.Add(gains);
        if (gains.Count == 0) return;

        var (least, step) = gains.Select(static (gain, at) => (gain, at)).Min();
        evidence.Show(sample, -least, $"the gain from step {step + 1}", least);
    }

    public override Measurement Measure(StepScores state, MetricContext context) => state.Steps.Records == 0
        ? Info.WorstFor(state.LeftOut.NoRecord("no step"))
        : new Measurement.Score(state.Steps.Value) { Uncertainty = state.Steps.Uncertainty, Notes = state.LeftOut.Notes("no step") };
}
