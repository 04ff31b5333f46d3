using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>A response as it is, and what is left when the usual wrapping of a chat model is taken away.</summary>
internal static class ResponseVariants
{
    private const string Blank = "is blank";

    /// <summary>Null when the response as it stands follows the instruction, else what is wrong with it.</summary>
    public static string? Strict(Check check, string response) => PythonText.IsBlank(response) ? Blank : check(response);

    /// <summary>Null when any of the eight variants follows the instruction, else what is wrong with the response as it stands.</summary>
    public static string? Loose(Check check, string response)
    {
        if (Strict(check, response) is not { } breach) return null;
        return Others(response).Any(variant => Strict(check, variant) is null) ? null : breach;
    }

    /// <summary>Without the first line, the last, or both; each of these and the response itself also without asterisks.</summary>
    private static IEnumerable<string> Others(string response)
    {
        var lines = response.Split('\n');
        string[] shortened = [Joined(lines[1..]), Joined(lines[..^1]), Joined(lines.Length > 1 ? lines[1..^1] : [])];
        return shortened.Append(WithoutAsterisks(response)).Concat(shortened.Select(WithoutAsterisks)).Distinct(StringComparer.Ordinal);
    }

    private static string Joined(string[] lines) => PythonText.Strip(string.Join('\n', lines));

    private static string WithoutAsterisks(string text) => text.Replace("*", "", StringComparison.Ordinal);
}
