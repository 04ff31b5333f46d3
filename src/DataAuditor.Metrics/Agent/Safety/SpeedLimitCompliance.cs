using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How often the agent keeps to the speed limit.</summary>
public sealed record SpeedLimitCompliance() : SpeedComplianceMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.safety.speed-limit-compliance", "Speed limit compliance", Modality.Agent, Dimension.Safety)
    {
        Summary = "Mean over episodes of the share of steps at which the speed, forwards or backwards, is within the limit there; steps without a limit do not count.",
        Formula = @"\frac{1}{T} \sum_{t=1}^{T} \mathbb{I}(|v(t)| \le v_{\max}(t))",
        Source = "The LLM Data Auditor, section 7.3",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override string Bound => SignalRole.SpeedLimit;

    private protected override string Noun => "the share of steps within the speed limit";

    private protected override double Excess(double speed, double bound) => Math.Abs(speed) - bound;
}
