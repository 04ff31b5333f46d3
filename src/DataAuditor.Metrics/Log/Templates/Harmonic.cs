namespace DataAuditor.Metrics.Log.Templates;

/// <summary>Precision and recall of templates in one.</summary>
internal static class Harmonic
{
    /// <summary>The harmonic mean of the share of predicted templates that are right and that of true ones; 0 where none is.</summary>
    public static Measurement.Score Score(int right, TemplateScores scores)
    {
        double precision = (double)right / scores.Predicted.Count(), recall = (double)right / scores.True.Count;
        return new Measurement.Score(right == 0 ? 0 : 2 * (precision * recall) / (precision + recall))
        {
            Parts = [new Part("precision", precision) { IsReference = true }, new Part("recall", recall) { IsReference = true }],
        };
    }
}
