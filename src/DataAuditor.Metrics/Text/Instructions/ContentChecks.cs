using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>Instructions on placeholders, postscripts and commas.</summary>
internal static class ContentChecks
{
    public static Check Placeholders(InstructionArguments arguments)
    {
        var limit = new CountLimit(true, arguments.Count("num_placeholders"));
        return response => limit.Breach(PlaceholderCount(response), "placeholders in square brackets");
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

    /// <summary>A placeholder reaches from an opening bracket to the next closing one on its line; brackets within it do not count.</summary>
    private static int PlaceholderCount(string response)
    {
        var count = 0;
        foreach (var line in response.Split('\n'))
        {
            for (var open = line.IndexOf('['); open >= 0 && line.IndexOf(']', open) is >= 0 and var close; open = line.IndexOf('[', close)) count++;
        }

        return count;
    }
}
