using DataAuditor.Metrics.Log.Templates;

namespace DataAuditor.Metrics.Log.Validity;

/// <summary>How many templates were found as they are, without others beside them.</summary>
public sealed record TemplateF1() : TemplateMetric(Description)
{
    private static readonly MetricInfo Description = new("log.validity.template-f1", "F1 score of template accuracy", Modality.Log, Dimension.Validity)
    {
        Summary = "Harmonic mean of the shares of predicted and of true templates that were found for lines of theirs alone; parts: both, for reference.",
        Formula = @"\text{FTA} = \frac{2 \cdot \text{PTA} \cdot \text{RTA}}{\text{PTA} + \text{RTA}}",
        Source = "Khan et al. 2022; Jiang et al. 2024, Loghub-2.0",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override Measurement.Score Of(TemplateScores scores, int right) => Harmonic.Score(right, scores);
}
