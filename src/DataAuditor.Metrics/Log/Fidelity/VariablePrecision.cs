using DataAuditor.Metrics.Log.Variables;

namespace DataAuditor.Metrics.Log.Fidelity;

/// <summary>How much of the variables that lines were given is right.</summary>
public sealed record VariablePrecision() : VariableMetric(Description)
{
    private static readonly MetricInfo Description = new("log.fidelity.variable-precision", "Variable precision", Modality.Log, Dimension.Fidelity)
    {
        Summary = "Mean over records of the share of a line's variables that it should have, 1 where it was given none; part: over all variables.",
        Formula = @"\text{VP} = \frac{|V_p \cap V_t|}{|V_p|}",
        Source = "Li et al. 2024, LogBench",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override Measurement.Score Score(VariableScores state) => new(state.Records.First.Mean)
    {
        Uncertainty = state.Records.First.Uncertainty?.Within(0, 1),
        Parts = [Micro(state.OfPredicted.Value)],
    };
}
