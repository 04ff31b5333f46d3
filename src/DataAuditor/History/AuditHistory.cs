using System.Text;
using DataAuditor.Files;
using DataAuditor.Reports;

namespace DataAuditor.History;

/// <summary>The accepted rounds of an audit, kept in a <c>*.history.jsonl</c>.</summary>
public static class AuditHistory
{
    private const long MaxBytes = 256 << 20;

    /// <summary>The file that a history stands in when none is named: <c>NAME.history.jsonl</c> in the current folder.</summary>
    public static string DefaultPath(string auditName) => Path.GetFullPath($"{ReportFiles.FileName(auditName)}.history.jsonl");

    /// <summary>The rounds in the order of their sequence; none where the file is not there yet.</summary>
    /// <param name="audit">The audit's name.</param>
    /// <exception cref="AuditException">The file cannot be read, or a line is no round of that audit; the message names file and line.</exception>
    public static IReadOnlyList<HistoryRound> Read(string path, string audit)
    {
        var content = Path.Exists(path) ? TextFile.ReadBytes(path, MaxBytes, DiagnosticCode.Manifest, "history") : null;
        return [.. HistoryLine.Read(content, path, audit).Select(line => line.Round)];
    }

    /// <summary>Adds a report as the next round. One over the same data as the last round takes its place: to accept twice is to accept once.</summary>
    /// <param name="reason">Why a report that failed is taken all the same, kept in the round.</param>
    /// <exception cref="AuditException">The report failed and no reason is given, or the file cannot be read or written, or holds something else.</exception>
    public static HistoryRound Append(string path, AuditReport report, string? reason = null) => Append(Disk.OfMachine, path, report, reason);

    internal static HistoryRound Append(IDisk disk, string path, AuditReport report, string? reason = null)
    {
        if (report.Status is AuditStatus.Failed && string.IsNullOrWhiteSpace(reason))
        {
            throw new AuditException(DiagnosticCode.Manifest, "a report that failed is no round of a history without a reason", new SourceLocation(path));
        }

        HistoryRound? added = null;
        ApprovedFile.Change(disk, path, before =>
        {
            var lines = HistoryLine.Read(before, path, report.Audit);
            IEnumerable<HistoryLine> kept = lines is [.., var last] && last.Round.IsOver(report.Data) ? lines.SkipLast(1) : lines;
            added = HistoryRound.Of(report, kept.Select(line => line.Round.Sequence).DefaultIfEmpty().Max() + 1, reason);
            return Encoding.UTF8.GetBytes(string.Concat(kept.Append(HistoryLine.Of(added)).Select(line => line.Text + "\n")));
        });
        return added!;
    }
}
