using DataAuditor.Metrics.Graph.Budget;

namespace DataAuditor.Metrics.Graph.Privacy;

/// <summary>The declared ε for graphs that differ in one edge.</summary>
public sealed record EdgeDp() : DeclaredPrivacy(Description)
{
    private static readonly MetricInfo Description = new("graph.privacy.edge-dp", "Edge-level differential privacy ε", Modality.Graph, Dimension.Privacy)
    {
        Summary = "Declared differential-privacy budget for graphs that differ in one edge; the least that attack scores of neighbouring runs prove, where that is more.",
        Formula = @"\Pr[\mathcal{M}(G) \in S] \le e^{\epsilon}\Pr[\mathcal{M}(G') \in S] + \delta",
        Source = "Kasiviswanathan et al. 2013; Dwork and Roth 2014; lower bound: Jagielski et al. 2020",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
        AlsoReads = Needs.Real,
    };

    private protected override string Unit => "edge";

    private protected override DeltaCheck Check(double delta, int vertices) => DeltaCheck.Central(delta, vertices);
}
