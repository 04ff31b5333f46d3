using DataAuditor.Metrics.Log.Variables;

namespace DataAuditor.Metrics.Log.Fidelity;

/// <summary>How many of the variables that lines should have they were given.</summary>
public sealed record VariableRecall() : VariableMetric(Description)
{
    private static readonly MetricInfo Description = new("log.fidelity.variable-recall", "Variable recall", Modality.Log, Dimension.Fidelity)
    {
        Summary = "Mean over records of the share of the variables a line should have that it was given, 1 where it should have none; part: over all variables.",
        Formula = @"\text{VR} = \frac{|V_p \cap V_t|}{|V_t|}",
        Source = "Li et al. 2024, LogBench",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override Measurement.Score Score(VariableScores state) => new(state.Records.Second.Mean)
    {
        Uncertainty = state.Records.Second.Uncertainty?.Within(0, 1),
        Parts = [Micro(state.OfGold.Value)],
    };
}
