using DataAuditor.Intervals;
using DataAuditor.Metrics.Log.Templates;

namespace DataAuditor.Metrics.Log.Validity;

/// <summary>How many lines have the very template that they should.</summary>
public sealed record ParsingAccuracy() : ParsingMetric(Description)
{
    private static readonly MetricInfo Description = new("log.validity.parsing-accuracy", "Parsing accuracy", Modality.Log, Dimension.Validity)
    {
        Summary = "Share of lines whose predicted template is the true one, letter by letter; a line without a true one is wrong. Parts: the true templates of which most lines are wrong.",
        Formula = @"\text{PA} = \frac{1}{N} \sum_{i=1}^{N} \mathbb{1}\{\hat{t}_i = t_i \wedge \hat{v}_i = v_i\}",
        Source = "Dai et al. 2020, Logram; Jiang et al. 2024, Loghub-2.0",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "template",
        Needs = Needs.None,
    };

    [Option("Whether templates alone are compared, as by Loghub-2.0 (templates), or also what stands in their variables' places (spans): the fields 'parameters' and 'gold_parameters', and what is not given is read off the line by its template.")]
    public ComparedVariables Variables { get; init; } = ComparedVariables.Templates;

    private protected override TemplateReading Reading => TemplateReading.OfTexts with { ComparesVariables = Variables is ComparedVariables.Spans };

    private protected override Measurement.Score Of(TemplateScores scores) => new((double)scores.Exact / scores.Lines)
    {
        Uncertainty = BinomialInterval.Wilson(scores.Exact, scores.Lines),
        Parts = scores.Worst(static template => template.Exact),
    };

    private protected override void Show(TemplateScores scores, Evidence evidence)
    {
        foreach (var (own, truth, cell) in scores.Cells)
        {
            if (truth is null || !evidence.Wants(cell.First, cell.Lines)) continue;

            if (own.Text != truth.Text) evidence.Add(new Exhibit(cell.First, cell.Lines, $"{cell.Lines.Lines()}: expected {truth.Quoted()}, got {own.Quoted()}"));
            else if (cell.SameVariables < cell.Lines) evidence.Add(new Exhibit(cell.First, cell.Lines - cell.SameVariables, $"{(cell.Lines - cell.SameVariables).Lines()} of {truth.Quoted()}: other variables than expected"));
        }
    }
}
