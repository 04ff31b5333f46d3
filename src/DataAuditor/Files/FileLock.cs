namespace DataAuditor.Files;

/// <summary>Keeps a file to one process of this machine at a time. The system lets go of it when the process ends, however it ends.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly FileStream _held;

    private FileLock(FileStream held) => _held = held;

    /// <summary>Waits until no other process has the file.</summary>
    /// <exception cref="AuditException">Another process kept it for half a minute, or nobody may lock here.</exception>
    public static FileLock Take(string path)
    {
        // Not beside the file: that folder is somebody's repository. Never deleted: two processes could then hold locks of one name.
        var place = Path.Combine(Path.GetTempPath(), $"data-auditor-{StableHash.Sha256(Path.GetFullPath(path))[..16]}.lock");
        var end = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileLock(new FileStream(place, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
            }
            catch (IOException) when (Environment.TickCount64 < end)
            {
                Thread.Sleep(Pause);
            }
            catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
            {
                throw new AuditException(DiagnosticCode.OutputNotWritten, $"'{path}' cannot be locked by '{place}': {denied.Message}", new SourceLocation(path), denied);
            }
        }
    }

    public void Dispose() => _held.Dispose();
}
