namespace DataAuditor.Metrics.Credentials.Containers;

/// <summary>Bytes of a file that lie side by side.</summary>
internal readonly record struct ByteRange(long Start, long Length)
{
    /// <summary>The first position behind it.</summary>
    public long End => Start + Length;
}
