namespace DataAuditor.Metrics.Log.Templates;

/// <summary>How well the templates themselves were found, however many lines each has: a predicted template is right where all its lines are of it.</summary>
public abstract record TemplateMetric(MetricInfo Info) : ParsingMetric(Info)
{
    private protected sealed override void Show(TemplateScores scores, Evidence evidence) => evidence.ShowTemplates(scores);

    private protected sealed override Measurement.Score Of(TemplateScores scores) => Of(scores, scores.Predicted.Count(scores.IsTemplateRight));

    /// <param name="right">How many predicted templates are.</param>
    private protected abstract Measurement.Score Of(TemplateScores scores, int right);
}
