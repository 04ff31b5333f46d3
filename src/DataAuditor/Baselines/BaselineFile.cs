using System.Text;
using System.Text.Json;
using DataAuditor.Files;
using DataAuditor.Reports;

namespace DataAuditor.Baselines;

/// <summary>Reads and changes <c>NAME.baseline.json</c>.</summary>
public static class BaselineFile
{
    private const int Version = 1;

    private const long MaxBytes = 256 << 20;

    /// <summary>The file that a baseline stands in when none is named: <c>NAME.baseline.json</c> in the current folder.</summary>
    public static string DefaultPath(string auditName) => Path.GetFullPath($"{ReportFiles.FileName(auditName)}.baseline.json");

    /// <summary>Keeps a report as the approved one; what was pinned stays pinned.</summary>
    /// <exception cref="AuditException">The report is not to be approved, or the file is no baseline of this audit or cannot be written: it is left as it was.</exception>
    public static void Accept(string path, AuditReport report, Acceptance how) => Accept(Disk.OfMachine, path, report, how);

    internal static void Accept(IDisk disk, string path, AuditReport report, Acceptance how)
    {
        var fix = AcceptCommand.For(how.ReportPath, path);
        Check(report, how, fix);
        ApprovedFile.Change(disk, path, content =>
        {
            var before = content is null || how.Pin ? null : Parse(content, path, fix);
            if (before is not null) CheckOwner(before, report.Audit, report.Modality, path, fix);
            return Encoding.UTF8.GetBytes(ReportText.Of(ApprovedReport.Of(report, how.Reason, before)));
        });
    }

    /// <param name="fix">The command that puts things right, for messages.</param>
    /// <param name="namedAt">Where the file is named, for the message when it is missing.</param>
    /// <exception cref="AuditException">It is missing, or no baseline, or one of another audit.</exception>
    internal static ApprovedReport Read(string path, string audit, Modality modality, AcceptCommand fix, SourceLocation? namedAt = null)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new AuditException(DiagnosticCode.Manifest, $"the baseline '{path}' does not exist; to make it: {fix.Keeping}", namedAt ?? new SourceLocation(path));
        }

        var approved = Parse(TextFile.ReadBytes(path, MaxBytes, DiagnosticCode.Manifest, "baseline", namedAt), path, fix);
        CheckOwner(approved, audit, modality, path, fix);
        return approved;
    }

    private static void Check(AuditReport report, Acceptance how, AcceptCommand fix)
    {
        AuditException Refused(string message) => new(DiagnosticCode.Manifest, message, new SourceLocation(how.ReportPath));

        if (how.Force && string.IsNullOrWhiteSpace(how.Reason)) throw Refused("a report that is forced to be the baseline needs a --reason");
        if (report.Status is AuditStatus.Failed && !how.Force)
        {
            throw Refused($"the report failed: later runs would be held against data that is known to be bad; to keep it all the same: {fix.Keeping} --force --reason \"WHY\"");
        }

        if (report.Tool != ReportTool.This) throw Refused($"the report is by {report.Tool.Name} {report.Tool.Version}, this is {ReportTool.This.Version}: audit again");
    }

    private static ApprovedReport Parse(byte[] content, string path, AcceptCommand fix)
    {
        AuditException Refused(string problem, int line = 0, Exception? inner = null) => new(
            DiagnosticCode.Manifest, $"the baseline {problem}; restore it, or start anew: {fix.Pinning}", new SourceLocation(path, line), inner);

        try
        {
            var approved = JsonSerializer.Deserialize(content, ReportJsonReader.Default.ApprovedReport) ?? throw Refused("is empty");
            if (approved.BaselineVersion != Version) throw Refused($"has version {approved.BaselineVersion}, and this tool reads {Version}");
            if (!ReportShape.IsWhole(approved.Report) || !ReportShape.AreWhole(approved.Pinned.Measurements)) throw Refused("has gaps");
            if (approved.Report.Status is AuditStatus.Failed && string.IsNullOrWhiteSpace(approved.Reason)) throw Refused("is a report that failed, kept without a reason");

            return approved;
        }
        catch (JsonException broken)
        {
            throw Refused("is cut off, or is no baseline", (int)(broken.LineNumber ?? 0) + 1, broken);
        }
    }

    private static void CheckOwner(ApprovedReport approved, string audit, Modality modality, string path, AcceptCommand fix)
    {
        var report = approved.Report;
        if (report.Audit == audit && report.Modality == modality) return;

        var owner = report.Audit == audit
            ? $"{report.Modality.ToString().ToLowerInvariant()} data, and this audit is of {modality.ToString().ToLowerInvariant()} data"
            : $"the audit '{PlainText.OneLine(report.Audit)}', and this is '{PlainText.OneLine(audit)}'";
        throw new AuditException(
            DiagnosticCode.Manifest, $"the baseline is of {owner}; name another file, or replace this one: {fix.Pinning}", new SourceLocation(path));
    }
}
