using System.Globalization;
using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Goals;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Validity;

/// <summary>How much of their tasks episodes complete.</summary>
/// <remarks>
/// An episode tells it in one of three fields. <c>goals</c> states each with its outcome: <c>id</c>, <c>satisfied</c>, <c>at</c> (the step or
/// time at which it first was), <c>after</c> (ids of goals that had to be satisfied before; they and all before them strictly earlier, else the
/// goal does not count) and <c>by</c>. <c>propositions</c> holds their states step by step with dependencies and constraints, as PARTNR writes
/// them: see <see cref="PropositionReader"/>. <c>percent_complete</c> is the share itself, from 0 to 1.
/// </remarks>
public sealed record PercentComplete() : RecordMetric<GoalMeans>(Description)
{
    private const string Given = "percent_complete";

    private static readonly MetricInfo Description = new("agent.validity.percent-complete", "Percent complete", Modality.Agent, Dimension.Validity)
    {
        Summary = "Mean over episodes of the share of goals that are satisfied and break no constraint: order, the same or different arguments, and what must hold at the end. As in PARTNR a task without a goal counts as 0, and propositions are looked at only where what they depend on holds by the steps before.",
        Formula = @"\text{PC}(\tau_i) = \frac{|\hat{G}(\tau_i)|}{|G|}",
        Source = "Chang et al. 2024, PARTNR; The LLM Data Auditor, section 7.2",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        AlsoCovers = [Dimension.Utility],
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [GoalOutcome.Need with { Or = [.. GoalOutcome.Need.Or, Given] }];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override GoalMeans Empty() => new();

    public override void Add(GoalMeans state, Sample sample, Evidence evidence)
    {
        var outcome = GoalOutcome.Of(sample);
        var share = outcome?.Share ?? sample.Probability(Given)!.Value;
        state.Shares.Add(sample, share);
        if (outcome is { Goals: 0 }) state.WithoutGoal++;
        if (share < 1 && evidence.Wants(sample.Index, 1 - share)) evidence.Add(new Exhibit(sample.Index, 1 - share, outcome?.Shortfall ?? $"the share of its goals is {Number.Format(share)}"));
    }

    public override Measurement Measure(GoalMeans state, MetricContext context) => state.Shares.Measure(Info, context, "no outcome") switch
    {
        Measurement.Score score when state.WithoutGoal > 0 => score with { Notes = [.. score.Notes, WithoutGoal(state.WithoutGoal)] },
        var measured => measured,
    };

    private static string WithoutGoal(long episodes) => episodes == 1
        ? "1 episode has a task without a goal, and counts as 0"
        : string.Create(CultureInfo.InvariantCulture, $"{episodes} episodes have tasks without a goal, and count as 0");
}
