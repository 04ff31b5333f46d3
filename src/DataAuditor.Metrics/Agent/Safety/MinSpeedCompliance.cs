using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How often the agent is as fast as it must be.</summary>
public sealed record MinSpeedCompliance() : SpeedComplianceMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.safety.min-speed-compliance", "Minimum speed compliance rate", Modality.Agent, Dimension.Safety)
    {
        Summary = "Mean over episodes of the share of steps at which the speed is at least the least that is asked for there; steps at which none is asked for do not count.",
        Formula = @"\text{MSCR} = \frac{1}{T} \sum_{t=1}^{T} \mathbb{I}(v(t) \ge v_{\min}(t))",
        Source = "The LLM Data Auditor, section 7.3; CARLA Autonomous Driving Leaderboard",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override string Bound => SignalRole.MinSpeed;

    private protected override string Noun => "the share of steps at the least speed or above";

    private protected override double Excess(double speed, double bound) => bound - speed;
}
