using DataAuditor.Metrics.Log.Templates;

namespace DataAuditor.Metrics.Log.Validity;

/// <summary>How many templates have their lines grouped as they should be, however many lines each has.</summary>
public sealed record GroupingF1() : GroupingMetric(Description)
{
    private static readonly MetricInfo Description = new("log.validity.grouping-f1", "F1 score of grouping accuracy", Modality.Log, Dimension.Validity)
    {
        Summary = "Harmonic mean of the shares of predicted and of true templates that were given to the same lines; parts: both, for reference.",
        Formula = @"\text{FGA} = \frac{2 \cdot \text{PGA} \cdot \text{RGA}}{\text{PGA} + \text{RGA}}",
        Source = "Jiang et al. 2024, Loghub-2.0",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override Measurement.Score Of(TemplateScores scores) => Harmonic.Score(scores.True.Count(scores.IsGroupedRight), scores);
}
