using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Chains;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Reasoning.Faithfulness;

/// <summary>How far each step of a chain of thought follows from the one before it.</summary>
public sealed record EntailmentAlignment() : RecordMetric<StepScores>(Description)
{
    private static readonly MetricInfo Description = new("reasoning.faithfulness.entailment-alignment", "Entailment alignment of adjacent steps", Modality.Reasoning, Dimension.Faithfulness)
    {
        Summary = "Mean probability that a step is entailed by the one before it, over the adjacent steps of all chains; chains of one step have none.",
        Formula = @"\frac{1}{\sum_i (T_i - 1)} \sum_i \sum_{t=2}^{T_i} g_{\text{entail}}(c_{i,t-1} \Rightarrow c_{i,t})",
        Source = "Prasad et al. 2023, ReCEval",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [StepEntailment.Need];

    [Option("The mean over all pairs of steps (mean), or over chains of each one's least supported step (min-per-chain), as in ReCEval.")]
    public ChainAggregate Aggregate { get; init; } = ChainAggregate.Mean;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override StepScores Empty() => new();

    public override void Add(StepScores state, Sample sample, Evidence evidence)
    {
        var support = StepEntailment.ValuesOf(sample);
        state.Add(support);
        if (support.Count == 0) return;

        var (least, step) = support.Select(static (probability, at) => (probability, at)).Min();
        if (least < 1) evidence.Show(sample, 1 - least, $"the probability that step {step + 2} follows from step {step + 1}", least);
    }

    public override Measurement Measure(StepScores state, MetricContext context)
    {
        if (state.Steps.Records == 0) return Info.WorstFor(state.LeftOut.NoRecord("no pair of steps"));

        var (value, uncertainty) = Aggregate is ChainAggregate.Mean ? (state.Steps.Value, state.Steps.Uncertainty) : (state.Worst.Mean, state.Worst.Uncertainty);
        return new Measurement.Score(value)
        {
            Uncertainty = uncertainty?.Within(0, 1),
            Notes = state.LeftOut.Notes("no pair of steps"),
        };
    }
}
