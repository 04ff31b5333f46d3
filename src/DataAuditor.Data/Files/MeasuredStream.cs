using System.Buffers;
using System.Security.Cryptography;

namespace DataAuditor.Data.Files;

/// <summary>A file's bytes with their SHA-256 and a count for the progress bar, taken on the way.</summary>
internal sealed class MeasuredStream(SourceFile file, IProgress<long>? progress) : ForwardStream
{
    private const int RestBytes = 64 << 10;

    private readonly FileStream _inner = file.Open();

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How far it was read, in bytes of the file.</summary>
    public long BytesTaken { get; private set; }

    /// <summary>Of what was read so far.</summary>
    public string Sha256SoFar() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Of the whole file: what was left unread is read now.</summary>
    public string Sha256()
    {
        var rest = ArrayPool<byte>.Shared.Rent(RestBytes);
        while (Read(rest) > 0)
        {
        }

        ArrayPool<byte>.Shared.Return(rest);
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public override int Read(Span<byte> buffer)
    {
        var count = ReadFile(buffer);
        if (count == 0) return 0;

        BytesTaken += count;
        _hash.AppendData(buffer[..count]);
        progress?.Report(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReadFile(Span<byte> buffer)
    {
        try
        {
            return _inner.Read(buffer);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw file.Refused(refusal);
        }
    }
}
