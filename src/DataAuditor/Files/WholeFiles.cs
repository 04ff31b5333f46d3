namespace DataAuditor.Files;

/// <summary>Writes files that appear whole or not at all.</summary>
internal static class WholeFiles
{
    /// <summary>Writes files beside their places and moves them there once all are whole, so that a run that is cut off leaves the old or the new.</summary>
    /// <exception cref="AuditException">One cannot be written; where that shows before the first is moved, all are left as they were.</exception>
    public static void Write(params IReadOnlyList<(string Path, Action<Stream> Content)> files) => Write(Disk.OfMachine, files);

    public static void Write(IDisk disk, params IReadOnlyList<(string Path, Action<Stream> Content)> files)
    {
        var current = "";
        try
        {
            foreach (var (path, content) in files)
            {
                current = path;
                disk.Write(Temporary(path), content);
            }

            foreach (var (path, _) in files)
            {
                current = path;
                disk.Move(Temporary(path), path);
            }
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(DiagnosticCode.OutputNotWritten, $"'{current}' cannot be written: {unwritable.Message}", new SourceLocation(current), unwritable);
        }
        finally
        {
            foreach (var (path, _) in files) TryDelete(disk, Temporary(path));
        }
    }

    private static string Temporary(string path) => $"{path}.{Environment.ProcessId}.tmp";

    /// <summary>After a move there is nothing to delete; after a failure, what cannot be deleted harms nobody.</summary>
    private static void TryDelete(IDisk disk, string temporary)
    {
        try
        {
            disk.Delete(temporary);
        }
        catch (Exception leftOver) when (leftOver is IOException or UnauthorizedAccessException)
        {
            // The failure that brought us here is the one to report.
        }
    }
}
