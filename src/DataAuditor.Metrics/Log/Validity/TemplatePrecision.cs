using DataAuditor.Metrics.Log.Templates;

namespace DataAuditor.Metrics.Log.Validity;

/// <summary>How many of the templates found are true ones.</summary>
public sealed record TemplatePrecision() : TemplateMetric(Description)
{
    private static readonly MetricInfo Description = new("log.validity.template-precision", "Precision of template accuracy", Modality.Log, Dimension.Validity)
    {
        Summary = "Share of predicted templates all of whose lines have that very template.",
        Formula = @"\text{PTA} = \frac{|\hat{\mathcal{T}} \cap \mathcal{T}|}{|\hat{\mathcal{T}}|}",
        Source = "Khan et al. 2022, Guidelines for assessing the accuracy of log message template identification techniques",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override Measurement.Score Of(TemplateScores scores, int right) => new((double)right / scores.Predicted.Count());
}
