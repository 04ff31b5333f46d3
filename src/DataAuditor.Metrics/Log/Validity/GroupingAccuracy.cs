using DataAuditor.Metrics.Log.Templates;

namespace DataAuditor.Metrics.Log.Validity;

/// <summary>How many lines are grouped as they should be.</summary>
public sealed record GroupingAccuracy() : GroupingMetric(Description)
{
    private static readonly MetricInfo Description = new("log.validity.grouping-accuracy", "Grouping accuracy", Modality.Log, Dimension.Validity)
    {
        Summary = "Share of lines whose predicted template was given to exactly the lines of their true one. Parts: the true templates with most lines that are not grouped so.",
        Formula = @"\text{GA} = \frac{1}{N} \sum_{i=1}^{N} \mathbb{1}\{\hat{C}(\ell_i) = C(\ell_i)\}",
        Source = "Zhu et al. 2019, Tools and benchmarks for automated log parsing; Jiang et al. 2024, Loghub-2.0",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "template",
        Needs = Needs.None,
    };

    private protected override Measurement.Score Of(TemplateScores scores) => new((double)scores.True.Sum(truth => Right(scores, truth)) / scores.Labelled)
    {
        Parts = scores.Worst(truth => Right(scores, truth)),
    };

    private static long Right(TemplateScores scores, ScoredTemplate truth) => scores.IsGroupedRight(truth) ? truth.Lines : 0;
}
