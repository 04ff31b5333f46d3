using DataAuditor.Metrics.Log.Variables;

namespace DataAuditor.Metrics.Log.Fidelity;

/// <summary>How well the variables of lines agree with those they should have.</summary>
public sealed record VariableF1() : VariableMetric(Description)
{
    private static readonly MetricInfo Description = new("log.fidelity.variable-f1", "Variable F1", Modality.Log, Dimension.Fidelity)
    {
        Summary = "Harmonic mean of the mean precision and the mean recall of the variables of lines; parts: the mean of each record's F1, and F1 over all variables.",
        Formula = @"\text{VF1} = 2 \cdot \frac{\text{VP} \cdot \text{VR}}{\text{VP} + \text{VR}}",
        Source = "Li et al. 2024, LogBench",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override Measurement.Score Score(VariableScores state)
    {
        double precision = state.Records.First.Mean, recall = state.Records.Second.Mean, sum = precision + recall;
        var value = sum > 0 ? 2 * precision * recall / sum : 0;
        return new Measurement.Score(value)
        {
            // Where both are 0 the function has no derivative.
            Uncertainty = sum > 0 ? state.Records.Delta(value, 2 * recall * recall / (sum * sum), 2 * precision * precision / (sum * sum))?.Within(0, 1) : null,
            Parts =
            [
                new Part("mean", state.F1.Mean) { Uncertainty = state.F1.Uncertainty?.Within(0, 1), IsReference = true },
                Micro(2.0 * state.OfGold.Hits / (state.OfPredicted.Count + state.OfGold.Count)),
            ],
        };
    }
}
