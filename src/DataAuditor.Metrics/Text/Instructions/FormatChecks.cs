using System.Text.RegularExpressions;
using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>Instructions on bullets, highlights, sections, titles, JSON and fixed answers.</summary>
internal static partial class FormatChecks
{
    private const string Fence = "```";
    private static readonly string[] Answers = ["My answer is yes.", "My answer is no.", "My answer is maybe."];
    private static readonly string[] Openings = ["```json", "```Json", "```JSON", Fence];

    /// <summary>Exactly so many lines that begin with one asterisk or a dash; a rule of dashes counts as one.</summary>
    public static Check Bullets(InstructionArguments arguments)
    {
        var count = arguments.Count("num_bullets");
        return response => Outline.Differs(StarBullet().Count(response) + DashBullet().Count(response), count, "bullets");
    }

    public static Check Highlights(InstructionArguments arguments)
    {
        var limit = new CountLimit(true, arguments.Count("num_highlights"));
        return response => limit.Breach(
            Highlight().Matches(response).Count(match => !PythonText.IsBlank(match.Value.Trim('*')))
            + DoubleHighlight().Matches(response).Count(match => !PythonText.IsBlank(match.Value[2..^2])),
            "highlighted sections");
    }

    /// <summary>At least so many headings of the given word and a number. Groups within the word add to the count, as splitting by it does.</summary>
    public static Check Sections(InstructionArguments arguments)
    {
        var heading = PythonText.Strip(arguments.Text("section_spliter"));
        var pattern = new PythonPattern($@"\s?{heading}\s?\d+\s?");
        var limit = new CountLimit(true, arguments.Count("num_sections"));
        return response => limit.Breach(pattern.CountIn(response) * (1 + pattern.Groups), $"sections headed '{heading}' and a number");
    }

    public static string? Title(string response) =>
        response.Split('\n').Any(HasTitle) ? null : "has no title in double angular brackets";

    /// <summary>The whole response is JSON as Python reads it, perhaps within a fence.</summary>
    public static string? Json(string response)
    {
        var text = PythonText.Strip(response);
        foreach (var opening in Openings.Where(opening => text.StartsWith(opening, StringComparison.Ordinal))) text = text[opening.Length..];
        if (text.EndsWith(Fence, StringComparison.Ordinal)) text = text[..^Fence.Length];
        return PythonJson.IsValid(PythonText.Strip(text)) ? null : "is not JSON";
    }

    public static string? FixedAnswer(string response) => Array.Exists(Answers, answer => response.Contains(answer, StringComparison.Ordinal)) ? null : $"gives none of the answers '{string.Join("', '", Answers)}'";

    private static bool HasTitle(string line)
    {
        var start = line.IndexOf("<<", StringComparison.Ordinal);
        var end = line.LastIndexOf(">>", StringComparison.Ordinal);
        return start >= 0 && end > start + 2 && !PythonText.IsBlank(line[start..end].TrimStart('<').TrimEnd('>'));
    }

    // A star bullet's second character may be a line feed: then the next line belongs to it.
    [GeneratedRegex(@"^[\s\x1c-\x1f-[\n]]*\*[^*].*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex StarBullet();

    [GeneratedRegex(@"^[\s\x1c-\x1f-[\n]]*-.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex DashBullet();

    [GeneratedRegex(@"\*[^\n*]*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"\*\*[^\n*]*\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleHighlight();
}
