using System.Globalization;
using System.Text;
using DataAuditor.Reports;
using DataAuditor.Reports.Markdown;

namespace DataAuditor.Cli.Ci;

/// <summary>GitHub Actions' workflow commands, and the summary of the step.</summary>
/// <param name="summaryPath">The file that the runner makes the summary from; null where it gives none.</param>
internal sealed class GitHubActions(string? summaryPath) : CiService
{
    /// <summary>GitHub shows ten errors and ten warnings a step; the last place goes to a line that says so.</summary>
    private const int AnnotationLimit = 9;

    public override IEnumerable<string> Annotations(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Severity is not Severity.Error).Take(AnnotationLimit))
        {
            var level = diagnostic.Severity is Severity.Error ? "error" : "warning";
            var place = diagnostic.Location is { } location
                ? string.Create(CultureInfo.InvariantCulture, $"file={Property(RepositoryPath.Of(location.File))},line={Math.Max(1, location.Line)},col={Math.Max(1, location.Column)},")
                : "";
            yield return $"::{level} {place}title={diagnostic.CodeText}::{Data(diagnostic.Message)}";
        }

        if (diagnostics.Count > AnnotationLimit)
        {
            var level = diagnostics.Any(diagnostic => diagnostic.Severity is Severity.Error) ? "error" : "warning";
            yield return string.Create(CultureInfo.InvariantCulture, $"::{level} title=DataAuditor::and {diagnostics.Count - AnnotationLimit} more; see the summary of the step and the report");
        }
    }

    /// <summary>The hidden first line lets a workflow find its comment on a pull request and update it.</summary>
    public override void Publish(AuditResult result, TextWriter output)
    {
        if (summaryPath is null) return;

        try
        {
            using var summary = new FileStream(summaryPath, FileMode.Append, FileAccess.Write);
            summary.Write(Encoding.UTF8.GetBytes($"<!-- data-auditor:{StableHash.Sha256(result.Report.Audit)[..16]} -->\n"));
            new MarkdownReportWriter().Write(result, summary);
            summary.WriteByte((byte)'\n');
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(DiagnosticCode.OutputNotWritten, $"the step summary '{summaryPath}' cannot be written: {unwritable.Message}", new SourceLocation(summaryPath), unwritable);
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
