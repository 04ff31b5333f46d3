using System.Globalization;

namespace DataAuditor.Cli.Ci;

/// <summary>Azure Pipelines' logging commands.</summary>
internal sealed class AzurePipelines : CiService
{
    /// <summary>For the page of the run.</summary>
    public override IReadOnlyList<string> Formats => ["md"];

    public override IEnumerable<string> Annotations(IReadOnlyList<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => string.Create(
        CultureInfo.InvariantCulture,
        $"##vso[task.logissue type={(diagnostic.Severity is Severity.Error ? "error" : "warning")};sourcepath={Property(diagnostic.Location?.File ?? "")};linenumber={Math.Max(1, diagnostic.Location?.Line ?? 1)};columnnumber={Math.Max(1, diagnostic.Location?.Column ?? 1)};code={diagnostic.CodeText};]{Data(diagnostic.Message)}"));

    public override void Publish(AuditResult result, TextWriter output)
    {
        if (result.ReportPaths.TryGetValue("md", out var path)) output.WriteLine($"##vso[task.uploadsummary]{Data(path)}");
    }

    private static string Data(string text) =>
        text.Replace("%", "%AZP25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
}
