using System.Text.RegularExpressions;
using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>Instructions on placeholders, postscripts and commas.</summary>
internal static partial class ContentChecks
{
    public static Check Placeholders(InstructionArguments arguments)
    {
        var limit = new CountLimit(true, arguments.Count("num_placeholders"));
        return response => limit.Breach(Placeholder().Count(response), "placeholders in square brackets");
    }

    /// <summary>The two usual markers may be written with spaces; any other one is a pattern of its own.</summary>
    public static Check Postscript(InstructionArguments arguments)
    {
        var marker = PythonText.Strip(arguments.Text("postscript_marker"));
        var pattern = new PythonPattern(
            marker switch
            {
                "P.P.S" => @"\s*p\.\s?p\.\s?s.*$",
                "P.S." => @"\s*p\.\s?s\..*$",
                _ => $@"\s*{PythonText.Lower(marker)}.*$",
            },
            multiline: true);
        return response => pattern.IsIn(PythonText.Lower(response)) ? null : $"has no postscript that begins with '{marker}'";
    }

    public static string? NoComma(string response) => response.Contains(',', StringComparison.Ordinal) ? "has a comma" : null;

    [GeneratedRegex(@"\[.*?\]", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
