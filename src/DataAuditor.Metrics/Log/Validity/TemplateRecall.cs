using DataAuditor.Metrics.Log.Templates;

namespace DataAuditor.Metrics.Log.Validity;

/// <summary>How many of the true templates were found.</summary>
public sealed record TemplateRecall() : TemplateMetric(Description)
{
    private static readonly MetricInfo Description = new("log.validity.template-recall", "Recall of template accuracy", Modality.Log, Dimension.Validity)
    {
        Summary = "True templates that were predicted for lines of theirs alone, among all true templates.",
        Formula = @"\text{RTA} = \frac{|\hat{\mathcal{T}} \cap \mathcal{T}|}{|\mathcal{T}|}",
        Source = "Khan et al. 2022, Guidelines for assessing the accuracy of log message template identification techniques",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override Measurement.Score Of(TemplateScores scores, int right) => new((double)right / scores.True.Count);
}
