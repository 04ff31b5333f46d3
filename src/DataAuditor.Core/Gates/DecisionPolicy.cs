namespace DataAuditor.Gates;

/// <summary>How an audit's gates decide where they do not say so themselves.</summary>
public sealed record DecisionPolicy
{
    public Decision Decision { get; init; } = Decision.Auto;

    /// <summary>Null for what becomes of it by the decision: a warning under evidence, a failure under proof, which passes nothing that is not proven.</summary>
    public OnInconclusive? OnInconclusive { get; init; }

    /// <summary>How a gate on a metric of a dimension decides: a wrong green costs the most in privacy and safety, a wrong red elsewhere.</summary>
    internal Decision Of(Gate gate, MetricInfo info, Estimate estimate) => (gate.Decision ?? Decision) switch
    {
        Decision.Auto when estimate.Uncertainty is null => Decision.Point,

        // That nothing got worse can be proven by no affordable number of records.
        Decision.Auto => info.Dimension is Dimension.Privacy or Dimension.Safety && !gate.ComparesWithBaseline ? Decision.Proof : Decision.Evidence,
        var chosen => chosen,
    };

    internal OnInconclusive OnInconclusiveOf(Gate gate, Decision decision) =>
        gate.OnInconclusive ?? OnInconclusive ?? (decision is Decision.Proof ? Gates.OnInconclusive.Fail : Gates.OnInconclusive.Warn);
}
