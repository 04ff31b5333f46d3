using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DataAuditor.Reports;

/// <summary>Reports as the text of <c>report.json</c>.</summary>
public static class ReportText
{
    private const long MaxBytes = 256 << 20;

    public static string Of(AuditReport report) => Written(report, ReportJson.Default.AuditReport);

    public static string Of(IReadOnlyList<AuditReport> reports) => Written(reports, ReportJson.Default.IReadOnlyListAuditReport);

    /// <summary>Reads a report file.</summary>
    /// <exception cref="AuditException">It is missing, or is no report of this tool.</exception>
    public static AuditReport Read(string path, string what = "report", SourceLocation? namedAt = null)
    {
        var bytes = TextFile.ReadBytes(path, MaxBytes, DiagnosticCode.Manifest, what, namedAt);
        try
        {
            var report = JsonSerializer.Deserialize(bytes, ReportJsonReader.Default.AuditReport)
                ?? throw new AuditException(DiagnosticCode.Manifest, $"the {what} is empty", new SourceLocation(path));
            return report.SchemaVersion == 1
                ? report
                : throw new AuditException(DiagnosticCode.Manifest, $"the {what} has schema version {report.SchemaVersion}; this version reads 1", new SourceLocation(path));
        }
        catch (JsonException broken)
        {
            throw new AuditException(
                DiagnosticCode.Manifest, $"the {what} is not a report of data-auditor", new SourceLocation(path, (int)(broken.LineNumber ?? 0) + 1), broken);
        }
    }

    private static string Written<TReport>(TReport report, JsonTypeInfo<TReport> type)
    {
        using var text = new MemoryStream();
        ReportJson.Write(text, report, type);
        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }
}
