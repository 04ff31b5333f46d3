namespace DataAuditor.Metrics.Log.Templates;

/// <summary>How well lines were grouped, whatever their groups are called: a true template's lines are grouped right where they are one group, and all of it.</summary>
public abstract record GroupingMetric(MetricInfo Info) : ParsingMetric(Info)
{
    [Option("What lines of one group have in common: the template's text, or the identifier in the fields 'template_id' and 'gold_template_id'.")]
    public GroupingKey Grouping { get; init; } = GroupingKey.Template;

    private protected sealed override TemplateReading Reading => Grouping is GroupingKey.Id ? TemplateReading.OfIds : TemplateReading.OfTexts;

    private protected sealed override void Show(TemplateScores scores, Evidence evidence) => evidence.ShowGroups(scores);
}
