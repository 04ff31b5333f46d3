namespace DataAuditor.Files;

/// <summary>
/// A file that people approve and commit, such as a baseline or a history. It is changed by one process at a time and as a whole: whoever
/// is cut off, wherever, leaves the old file or the new one, and of two that change it at once neither undoes the other.
/// </summary>
public static class ApprovedFile
{
    /// <param name="change">From the file's bytes, null where there is none yet, to the new ones; null leaves it as it is.</param>
    /// <exception cref="AuditException">The file cannot be read, locked or written.</exception>
    public static void Change(string path, Func<byte[]?, byte[]?> change) => Change(Disk.OfMachine, path, change);

    internal static void Change(IDisk disk, string path, Func<byte[]?, byte[]?> change)
    {
        using var held = FileLock.Take(path);
        if (change(Current(path)) is { } changed) WholeFiles.Write(disk, (path, output => output.Write(changed)));
    }

    private static byte[]? Current(string path) =>
        File.Exists(path) ? TextFile.ReadBytes(path, long.MaxValue, DiagnosticCode.Manifest, "approved file") : null;
}
