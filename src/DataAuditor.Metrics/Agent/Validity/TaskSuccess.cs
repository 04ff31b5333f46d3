using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Goals;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Validity;

/// <summary>How many episodes satisfy all goals of their task.</summary>
public sealed record TaskSuccess() : RecordMetric<RecordShares>(Description), IChecksRecords
{
    private const string Success = "success";

    private static readonly MetricInfo Description = new("agent.validity.task-success", "Task success", Modality.Agent, Dimension.Validity)
    {
        Summary = "Share of episodes in which all goals of the task are satisfied as they had to be: in their order, and with what propositions depend on. An episode without goals or propositions is taken at its word, the field 'success'; a task that has none in its list is no success.",
        Formula = @"\text{SR}_{\text{valid}} = \frac{1}{N} \sum_{i=1}^N \mathbf{1}\{\text{all task goals satisfied in episode } i\}",
        Source = "The LLM Data Auditor, section 7.2; Chang et al. 2024, PARTNR",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [GoalOutcome.Need with { Or = [.. GoalOutcome.Need.Or, Success] }];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override RecordShares Empty() => new();

    public override void Add(RecordShares state, Sample sample, Evidence evidence)
    {
        var fault = FaultOf(sample);
        state.Add(fault is null);
        if (fault is not null && evidence.Wants(sample.Index, 1)) evidence.Add(new Exhibit(sample.Index, 1, fault));
    }

    /// <summary>An episode whose task is not done.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        if (FaultOf(sample) is { } fault) yield return new RecordFault(fault);
    }

    public override Measurement Measure(RecordShares state, MetricContext context) => state.Measure(Info, "no outcome");

    private static string? FaultOf(Sample sample) => GoalOutcome.Of(sample) switch
    {
        { IsSuccess: true } => null,
        { } outcome => outcome.Shortfall,
        null => sample.Truth(Success)!.Value ? null : "the episode is no success",
    };
}
