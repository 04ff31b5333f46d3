using DataAuditor.Catalog;
using DataAuditor.Files;

namespace DataAuditor.Reports;

/// <summary>Writes reports to files: each appears whole or not at all.</summary>
public static class ReportFiles
{
    private static IReadOnlyList<IReportWriter> Writers => ReportWriters.All;

    /// <summary>The folder that reports go to when none is named: <c>artifacts/data-audit/NAME</c> below the current one.</summary>
    public static string DefaultFolder(string auditName) =>
        Path.GetFullPath(Path.Combine("artifacts", "data-audit", FileName(auditName)));

    /// <summary>The writer of a format.</summary>
    /// <exception cref="AuditException">There is none; the message lists those there are.</exception>
    public static IReportWriter Writer(string format) =>
        Writers.FirstOrDefault(writer => writer.Format == format) ?? throw new AuditException(
            DiagnosticCode.Manifest,
            $"no report format is named '{PlainText.OneLine(format)}'{Suggestion.For(format, Writers.Select(writer => writer.Format))}; there are {string.Join(", ", Writers.Select(writer => writer.Format))}");

    /// <summary>Writes the reports and returns the result with their paths.</summary>
    /// <exception cref="AuditException">One cannot be written; then none is, and those of an earlier run are left as they were.</exception>
    public static AuditResult Write(AuditResult result, string folder, IReadOnlyList<string> formats) => Write(Disk.OfMachine, result, folder, formats);

    internal static AuditResult Write(IDisk disk, AuditResult result, string folder, IReadOnlyList<string> formats)
    {
        IReportWriter[] writers = [.. formats.Distinct(StringComparer.Ordinal).Select(Writer)];
        WholeFiles.Write(disk, [.. writers.Select(writer => (Path.Combine(folder, writer.FileName), (Action<Stream>)(output => writer.Write(result, output))))]);
        return result with { ReportPaths = writers.ToDictionary(writer => writer.Format, writer => Path.Combine(folder, writer.FileName), StringComparer.Ordinal) };
    }

    /// <summary>An audit's name as a file's.</summary>
    public static string FileName(string auditName) =>
        string.Concat(auditName.Select(character => Path.GetInvalidFileNameChars().Contains(character) || character is '/' or '\\' or ':' ? '_' : character)) is var name && name.Trim('.', ' ').Length > 0
            ? name
            : "audit";
}
