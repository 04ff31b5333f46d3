using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Chains;
using DataAuditor.Metrics.Reasoning.Steps;

namespace DataAuditor.Metrics.Reasoning.Faithfulness;

/// <summary>How many steps of chains of thought are valid.</summary>
public sealed record StepValidity() : RecordMetric<StepCounts>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("reasoning.faithfulness.step-validity", "Step validity", Modality.Reasoning, Dimension.Faithfulness)
    {
        Summary = "Share of valid steps, over the steps of all records: as they are judged, or else as their own arithmetic and algebra hold; a step that states no mathematics is left out then.",
        Formula = @"\text{Valid} = \frac{\sum_i \sum_{t=1}^{T_i} \mathbb{1}[c_{it} \text{ is valid}]}{\sum_i T_i}",
        Source = "Prasad et al. 2023, ReCEval; Lightman et al. 2023, Let's Verify Step by Step",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "outcome",
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [ChainSteps.Field];

    [Option("What is checked of steps that do not say whether they are valid: the equations between numbers in them, or also that each follows from the one before by algebra.")]
    public StepChecker Checker { get; init; } = StepChecker.Arithmetic;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override StepCounts Empty() => new();

    public override void Add(StepCounts state, Sample sample, Evidence evidence)
    {
        var verdicts = RecordedSteps.Of(sample) ?? StepCheck.Of(ChainSteps.Of(sample)!, Checker);
        state.Add(sample.Index, verdicts);
        var weight = (double)verdicts.Count(static verdict => verdict.IsValid is false) / Math.Max(1, verdicts.Count);
        foreach (var fault in Faults(verdicts))
        {
            if (evidence.Wants(sample.Index, weight)) evidence.Add(new Exhibit(sample.Index, weight, fault));
        }
    }

    public override Measurement Measure(StepCounts state, MetricContext context) => state.Measure(Info, context);

    /// <summary>The steps that are not valid.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample) =>
        Faults(RecordedSteps.Of(sample) ?? StepCheck.Of(ChainSteps.Of(sample)!, Checker)).Select(static fault => new RecordFault(fault));

    private static IEnumerable<string> Faults(IReadOnlyList<StepVerdict> verdicts) =>
        verdicts.Where(static verdict => verdict.IsValid is false).Select(static verdict => PlainText.OneLine($"step {verdict.Step}: {verdict.Fault}", maxLength: 200));
}
