using System.Collections.Concurrent;
using DataAuditor.Manifests;

namespace DataAuditor.Assertions;

/// <summary>Audits of this process by the name of what was audited: computed once, however many gates are read from one.</summary>
internal static class AuditCache
{
    private static readonly ConcurrentDictionary<string, Entry> Entries = new(StringComparer.Ordinal);

    /// <summary>The audit of a manifest file; computed again when one of its files has changed since.</summary>
    public static FinishedAudit Of(string manifestPath)
    {
        var path = TestFile.Find(manifestPath);
        return Of(path, () => AuditManifest.Load(path));
    }

    public static FinishedAudit Of(string key, Func<AuditManifest> manifest) => Entries.GetOrAdd(key, static _ => new Entry()).Get(manifest);

    private sealed class Entry
    {
        private readonly Lock _lock = new();
        private FinishedAudit? _audit;
        private FileStamp[] _inputs = [];

        public FinishedAudit Get(Func<AuditManifest> manifest)
        {
            lock (_lock)
            {
                if (_audit is not null && _inputs.SequenceEqual(_inputs.Select(input => FileStamp.Of(input.Path)))) return _audit;

                _audit = FinishedAudit.Run(manifest());
                _inputs = [.. _audit.Result.InputFiles.Select(FileStamp.Of)];
                return _audit;
            }
        }
    }

    private readonly record struct FileStamp(string Path, DateTime Written, long Length)
    {
        public static FileStamp Of(string path)
        {
            var file = new FileInfo(path);
            return new(path, file.LastWriteTimeUtc, file.Exists ? file.Length : -1);
        }
    }
}
