using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DataAuditor.Baselines;

namespace DataAuditor.Reports;

/// <summary>Reports as the text of <c>report.json</c>.</summary>
public static class ReportText
{
    private const long MaxBytes = 256 << 20;

    public static string Of(AuditReport report) => Written(report, ReportJson.Default.AuditReport);

    public static string Of(ApprovedReport approved) => Written(approved, ReportJson.Default.ApprovedReport);

    public static string Of(BaselineDiff diff) => Written(diff, ReportJson.Default.BaselineDiff);

    public static string Of(IReadOnlyList<AuditReport> reports) => Written(reports, ReportJson.Default.IReadOnlyListAuditReport);

    /// <summary>Reads a report file.</summary>
    /// <exception cref="AuditException">It is missing, or is no report of this tool.</exception>
    public static AuditReport Read(string path)
    {
        AuditException Refused(string problem, int line = 0, Exception? inner = null) =>
            new(DiagnosticCode.Manifest, $"the report {problem}", new SourceLocation(path, line), inner);

        var bytes = TextFile.ReadBytes(path, MaxBytes, DiagnosticCode.Manifest, "report");
        try
        {
            var report = JsonSerializer.Deserialize(bytes, ReportJsonReader.Default.AuditReport) ?? throw Refused("is empty");
            if (report.SchemaVersion != 1) throw Refused($"has schema version {report.SchemaVersion}; this version reads 1");

            return ReportShape.IsWhole(report) ? report : throw Refused("has gaps");
        }
        catch (JsonException broken)
        {
            throw Refused("is not a report of data-auditor", (int)(broken.LineNumber ?? 0) + 1, broken);
        }
    }

    private static string Written<TReport>(TReport report, JsonTypeInfo<TReport> type)
    {
        using var text = new MemoryStream();
        ReportJson.Write(text, report, type);
        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }
}
