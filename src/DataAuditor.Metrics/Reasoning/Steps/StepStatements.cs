using System.Text.RegularExpressions;
using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Reasoning.Mathematics;
using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

namespace DataAuditor.Metrics.Reasoning.Steps;

/// <summary>
/// The mathematics that a step states: all that stands in LaTeX, and of plain text what stands between words and has a relation in it. A
/// number after a word, as in "10 percent of 50 = 5", may be but the end of what is meant, and is not taken for a side of an equation.
/// </summary>
internal static partial class StepStatements
{
    private const int MostCharacters = 20_000;

    private static readonly string[] Joining = ["of", "times", "plus", "minus", "by", "over", "divided", "multiplied", "per", "than", "squared", "cubed", "mod", "modulo", "percent", "half", "twice", "double"];

    public static IReadOnlyList<Expression> In(string step)
    {
        if (step.Length > MostCharacters) return [];

        var text = Annotation().Replace(step, "");
        var segments = Segments.In(text);
        if (segments.Count > 0) return [.. segments.Select(static segment => Read(segment.Content, isPlain: false)).OfType<Expression>()];
        if (Read(text.Trim(), isPlain: !text.Contains('\\', StringComparison.Ordinal)) is { } whole) return [whole];

        return [.. Run().Matches(text).Where(match => IsWhole(text, match)).Select(static match => Read(match.Value.Trim(' ', ',', '.', ';', ':'), isPlain: true)).OfType<Expression>()];
    }

    private static bool IsWhole(string text, Match run)
    {
        if (!Relation().IsMatch(run.Value)) return false;

        var (before, after) = (WordBefore().Match(text[..run.Index]).Value, WordAfter().Match(text, run.Index + run.Length).Value.Trim());
        return !Joining.Contains(before, StringComparer.OrdinalIgnoreCase) && !Joining.Contains(after, StringComparer.OrdinalIgnoreCase) && !(before.Length > 0 && LoneNumber().IsMatch(run.Value));
    }

    private static Expression? Read(string text, bool isPlain)
    {
        if (text.Length == 0) return null;

        try
        {
            return Parser.Parse(text, isPlain);
        }
        catch (MathematicsException)
        {
            // A step says much that is no mathematics; what cannot be read is not checked, and counted as such.
            return null;
        }
    }

    /// <summary>The calculator's notes of GSM8K.</summary>
    [GeneratedRegex("<<[^<>]{0,200}>>")]
    private static partial Regex Annotation();

    [GeneratedRegex(@"(?:[0-9.,()\[\]^*/+\-−×·÷=<>≤≥≠%$√π!\s]|(?<![A-Za-z])(?:sqrt|pi|[A-Za-z])(?![A-Za-z]))+")]
    private static partial Regex Run();

    [GeneratedRegex("[=<>≤≥≠]")]
    private static partial Regex Relation();

    [GeneratedRegex(@"[A-Za-z]+(?=\s*$)")]
    private static partial Regex WordBefore();

    [GeneratedRegex(@"\G\s*[A-Za-z]+")]
    private static partial Regex WordAfter();

    [GeneratedRegex(@"^[\s$]*[0-9.,]+%?\s*[=<>≤≥≠]")]
    private static partial Regex LoneNumber();
}
