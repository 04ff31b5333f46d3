namespace DataAuditor.Data.Files;

/// <summary>Bytes that were read too early, put back before the rest.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : ForwardStream
{
    private int _next;

    public override int Read(Span<byte> buffer)
    {
        if (_next == prefix.Length) return rest.Read(buffer);

        var count = Math.Min(buffer.Length, prefix.Length - _next);
        prefix.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
