using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>
/// How well log lines were parsed, held against true templates. Templates are compared letter by letter. A line without a predicted template
/// has the empty one; lines without a true one are left out, but for parsing accuracy, which counts them as wrong.
/// </summary>
/// <remarks>
/// Only parsing accuracy is a share of lines that are right or wrong each on its own, and has an interval: a group or a template is right as a
/// whole, so that to draw lines anew would mend those of which the few wrong lines are not drawn.
/// </remarks>
public abstract record ParsingMetric(MetricInfo Info) : DrainMetric<TemplateTable>(Info)
{
    private static readonly FieldNeed[] Variables = [new FieldNeed("parameters") { Or = [Line], SomeSuffice = true }, new FieldNeed("gold_parameters") { Or = [Line], SomeSuffice = true }];

    [Option("The rules by which predicted templates are rewritten before they are compared; true ones stay as they are.")]
    public TemplateCorrection Correction { get; init; } = TemplateCorrection.None;

    [Option("Which texts stand for no template: those that pandas reads as null, as the reference evaluator does, or the empty one alone.")]
    public NullTexts Nulls { get; init; } = NullTexts.Pandas;

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads =>
    [
        new FieldNeed(Reading.Predicted) { Or = [Line], SomeSuffice = true, MayBeNull = true },
        new FieldNeed(Reading.Truth) { SomeSuffice = true },
        .. Reading.ComparesVariables ? Variables : [],
    ];

    [JsonIgnore]
    private protected virtual TemplateReading Reading => TemplateReading.OfTexts;

    /// <summary>All metrics of parsing share one pass, as far as they read the same.</summary>
    public sealed override object FoldKey() => (typeof(TemplateTable), Reading, Masking);

    public sealed override TemplateTable Empty() => new(Reading, NewMasks());

    public sealed override void Add(TemplateTable state, Sample sample, Evidence evidence) => state.Add(sample);

    public sealed override Measurement Measure(TemplateTable state, MetricContext context)
    {
        if (WrongPattern() is { } wrong) return wrong;
        if (state.Lines == 0) return Info.WorstFor("there is no line");
        if (state.Excess is { } excess) return Measurement.NotMeasurable(excess);

        var scores = state.Once((Drain, Correction, Nulls), () => Score(state, context.Cancellation));
        if (scores.Labelled == 0) return Measurement.NotMeasurable("no line has a true template");

        var evidence = new Evidence();
        Show(scores, evidence);
        return Of(scores) with { Evidence = evidence.Exhibits, Notes = [.. Notes(state, scores)] };
    }

    private protected abstract Measurement.Score Of(TemplateScores scores);

    /// <summary>What is wrong, the worst first.</summary>
    private protected abstract void Show(TemplateScores scores, Evidence evidence);

    private TemplateScores Score(TemplateTable table, CancellationToken cancellation)
    {
        var drain = table.HasTemplates ? null : new DrainTemplates(table.Messages, Drain, cancellation);
        var isById = Reading.IsById;
        string[] templates = [.. table.Templates.Select(Corrected)], messages = [.. table.Messages.Select((_, message) => OfMessage(message))];
        return new TemplateScores(table, number => number < 0 ? messages[~number] : templates[number], Nulls);

        string OfMessage(int message) => drain is null ? "" : isById ? $"{drain.GroupOf(message)}" : Corrected(drain.TemplateOf(message));
        string Corrected(string template) => isById ? template : CorrectedTemplate.Of(template, Correction);
    }

    private static IEnumerable<string> Notes(TemplateTable state, TemplateScores scores)
    {
        yield return $"{scores.Predicted.Count()} templates were predicted where {scores.True.Count} are true{(state.HasTemplates ? "" : ", by the built-in parser")}";
        if (scores.Lines > scores.Labelled) yield return $"{scores.Lines - scores.Labelled} of {scores.Lines} lines have no true template";
    }
}
