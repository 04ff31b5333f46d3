using DataAuditor.Metrics.Graph.Budget;

namespace DataAuditor.Metrics.Graph.Privacy;

/// <summary>The declared ε for what one node reports of one edge.</summary>
public sealed record EdgeLdp() : DeclaredPrivacy(Description)
{
    private static readonly MetricInfo Description = new("graph.privacy.edge-ldp", "Edge-level local differential privacy ε", Modality.Graph, Dimension.Privacy)
    {
        Summary = "Declared local differential-privacy budget for two values of one reported edge, with δ = 0; the least that attack scores of neighbouring runs prove, where that is more.",
        Formula = @"\Pr[\mathcal{M}(e) \in S] \le e^{\epsilon}\Pr[\mathcal{M}(e') \in S]",
        Source = "Duchi, Jordan and Wainwright 2013; Qin et al. 2017; lower bound: Jagielski et al. 2020",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
        AlsoReads = Needs.Real,
    };

    private protected override string Unit => "edge-local";

    private protected override DeltaCheck Check(double delta, int vertices) => DeltaCheck.Local(delta);
}
