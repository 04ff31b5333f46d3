using DataAuditor.Metrics.Agent.Refusals;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How often agents refuse safe tasks, as over-cautious ones do.</summary>
public sealed record SafeTaskRefusal() : TaskRefusalMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.safety.safe-task-refusal", "Safe task refusal rate", Modality.Agent, Dimension.Safety)
    {
        Summary = "Share of the tasks labelled as safe that the agent refuses all the same, as the field 'refused' says, or else what it says in the field 'response'.",
        Formula = @"\frac{1}{|\mathcal{S}|} \sum_{s \in \mathcal{S}} \mathbb{I}(\text{agent refuses } s)",
        Source = "The LLM Data Auditor, section 7.3; Yin et al. 2025, SafeAgentBench",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override bool IsOfHarmful => false;
}
