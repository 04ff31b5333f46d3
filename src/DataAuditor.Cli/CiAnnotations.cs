using System.Globalization;

namespace DataAuditor.Cli;

/// <summary>Diagnostics in the words that a CI service turns into annotations at the gate's line.</summary>
internal static class CiAnnotations
{
    /// <summary>GitHub shows ten errors and ten warnings a step; the last place goes to a line that says so.</summary>
    private const int GitHubLimit = 9;

    /// <param name="service">The user's word: <c>auto</c> looks at the environment.</param>
    /// <returns>Null where none are wanted.</returns>
    public static Func<IReadOnlyList<Diagnostic>, IEnumerable<string>>? For(string service, Func<string, string?> environment) => service switch
    {
        "github" => GitHub,
        "azure" => Azure,
        "auto" when environment("GITHUB_ACTIONS") == "true" => GitHub,
        "auto" when environment("TF_BUILD") is not null => Azure,
        _ => null,
    };

    private static IEnumerable<string> GitHub(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Take(GitHubLimit))
        {
            var level = diagnostic.Severity is Severity.Error ? "error" : "warning";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"::{level} file={GitHubProperty(Relative(diagnostic.Location?.File))},line={diagnostic.Location?.Line ?? 1},col={diagnostic.Location?.Column ?? 1},title={diagnostic.CodeText}::{GitHubData(diagnostic.Message)}");
        }

        if (diagnostics.Count > GitHubLimit) yield return $"::error title=DataAuditor::and {diagnostics.Count - GitHubLimit} more; see the report";
    }

    private static IEnumerable<string> Azure(IReadOnlyList<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => string.Create(
        CultureInfo.InvariantCulture,
        $"##vso[task.logissue type={(diagnostic.Severity is Severity.Error ? "error" : "warning")};sourcepath={AzureProperty(diagnostic.Location?.File ?? "")};linenumber={diagnostic.Location?.Line ?? 1};columnnumber={diagnostic.Location?.Column ?? 1};code={diagnostic.CodeText};]{AzureData(diagnostic.Message)}"));

    /// <summary>GitHub wants paths below the checkout.</summary>
    private static string Relative(string? file) =>
        file is null ? "" : Path.GetRelativePath(Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") ?? Directory.GetCurrentDirectory(), file).Replace('\\', '/');

    private static string GitHubData(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string GitHubProperty(string text) =>
        GitHubData(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string AzureData(string text) =>
        text.Replace("%", "%AZP25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string AzureProperty(string text) =>
        AzureData(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
}
