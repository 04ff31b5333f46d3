using DataAuditor.Manifests;

namespace DataAuditor.Running;

/// <summary>Turns bytes read into a share of the bytes to read.</summary>
internal static class ReadingProgress
{
    /// <returns>Null where nobody listens.</returns>
    public static IProgress<long>? Of(AuditManifest manifest, IProgress<AuditProgress>? listener)
    {
        if (listener is null) return null;

        var total = manifest.Data.Named().Select(named => named.Input).OfType<DataInput.File>()
            .Select(file => new FileInfo(file.Path)).Where(file => file.Exists).Sum(file => file.Length);
        var read = 0L;
        return new SynchronousProgress<long>(bytes =>
        {
            var sum = Interlocked.Add(ref read, bytes);
            listener.Report(new AuditProgress("reading", total == 0 ? 0 : Math.Min(1, (double)sum / total)));
        });
    }
}
