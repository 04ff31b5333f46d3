using DataAuditor.Metrics.SensitiveSpans;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>What reports say of templates that went wrong. What is sensitive in them, since a parser may miss a variable, is masked.</summary>
internal static class TemplateEvidence
{
    private const int MostParts = 20;

    private const int MostShown = 120;

    private const int MostInNames = 200;

    /// <summary>The template as a message quotes it.</summary>
    public static string Quoted(this ScoredTemplate template) => Quoted(template.Text);

    /// <inheritdoc cref="Quoted(ScoredTemplate)"/>
    public static string Quoted(string template) => $"'{PlainText.OneLine(SpanMask.Within(template), MostShown)}'";

    /// <summary>The template as the name of a part: whole, unless it is endless.</summary>
    public static string NameOf(string template)
    {
        var shown = SpanMask.Within(template);
        return shown.Length <= MostInNames ? shown : $"{shown.AsSpan(0, MostInNames)}…";
    }

    /// <summary>One line, or so many.</summary>
    public static string Lines(this long lines) => lines == 1 ? "1 line" : $"{lines} lines";

    /// <summary>The true templates of which most lines are wrong.</summary>
    /// <param name="right">How many of a template's lines are right.</param>
    public static IReadOnlyList<Part> Worst(this TemplateScores scores, Func<ScoredTemplate, long> right) =>
    [
        .. scores.True.Where(template => right(template) < template.Lines)
            .OrderByDescending(template => template.Lines - right(template))
            .ThenBy(static template => template.Text, StringComparer.Ordinal)
            .Take(MostParts)
            .Select(template => new Part(NameOf(template.Text), (double)right(template) / template.Lines)
            {
                Details = [KeyValuePair.Create("lines", (double)template.Lines), KeyValuePair.Create("predicted templates", (double)template.Partners)],
            })
            .DistinctBy(static part => part.Name, StringComparer.Ordinal),
    ];

    /// <summary>True templates whose lines are not one predicted group.</summary>
    public static void ShowGroups(this Evidence evidence, TemplateScores scores)
    {
        foreach (var truth in scores.True.Where(truth => !scores.IsGroupedRight(truth) && evidence.Wants(truth.First, truth.Lines)))
        {
            evidence.Add(new Exhibit(truth.First, truth.Lines, truth.Partners > 1
                ? $"the {truth.Lines.Lines()} of {truth.Quoted()} are split over {truth.Partners} templates, the largest part has {truth.Most}"
                : $"the {truth.Lines.Lines()} of {truth.Quoted()} share a template with lines of others"));
        }
    }

    /// <summary>Predicted templates that are not those of their lines.</summary>
    public static void ShowTemplates(this Evidence evidence, TemplateScores scores)
    {
        foreach (var own in scores.Predicted.Where(own => !scores.IsTemplateRight(own) && evidence.Wants(own.First, own.Lines)))
        {
            evidence.Add(new Exhibit(own.First, own.Lines, own.Partners > 1
                ? $"{own.Quoted()} was predicted for {own.Lines.Lines()} of {own.Partners} templates"
                : $"{own.Quoted()} was predicted for {own.Lines.Lines()} of {scores.True[own.Partner].Quoted()}"));
        }
    }
}
