using DataAuditor.Catalog;

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
    public static AuditResult Write(AuditResult result, string folder, IReadOnlyList<string> formats)
    {
        IReportWriter[] writers = [.. formats.Distinct(StringComparer.Ordinal).Select(Writer)];
        Whole([.. writers.Select(writer => (Path.Combine(folder, writer.FileName), (Action<Stream>)(output => writer.Write(result, output))))]);
        return result with { ReportPaths = writers.ToDictionary(writer => writer.Format, writer => Path.Combine(folder, writer.FileName), StringComparer.Ordinal) };
    }

    /// <summary>Writes files beside their places and moves them there once all are whole, so that a run that is cut off leaves the old or the new.</summary>
    public static void Whole(params IReadOnlyList<(string Path, Action<Stream> Write)> files)
    {
        var current = "";
        try
        {
            foreach (var (path, write) in files)
            {
                current = path;
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var output = new FileStream(Temporary(path), FileMode.Create, FileAccess.Write);
                write(output);
            }

            foreach (var (path, _) in files)
            {
                current = path;
                File.Move(Temporary(path), path, overwrite: true);
            }
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(DiagnosticCode.OutputNotWritten, $"'{current}' cannot be written: {unwritable.Message}", new SourceLocation(current), unwritable);
        }
        finally
        {
            foreach (var (path, _) in files) TryDelete(Temporary(path));
        }
    }

    private static string Temporary(string path) => $"{path}.{Environment.ProcessId}.tmp";

    /// <summary>After a move there is nothing to delete; after a failure, what cannot be deleted harms nobody.</summary>
    private static void TryDelete(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception leftOver) when (leftOver is IOException or UnauthorizedAccessException)
        {
            // The failure that brought us here is the one to report.
        }
    }

    /// <summary>An audit's name as a file's.</summary>
    public static string FileName(string auditName) =>
        string.Concat(auditName.Select(character => Path.GetInvalidFileNameChars().Contains(character) || character is '/' or '\\' or ':' ? '_' : character)) is var name && name.Trim('.', ' ').Length > 0
            ? name
            : "audit";
}
