namespace DataAuditor.Data.Files;

/// <summary>A text file as UTF-8 without a byte order mark, whatever it is compressed with or encoded in.</summary>
internal sealed class TextInput : ForwardStream, IReadPosition
{
    private readonly MeasuredStream _file;

    private readonly Stream _text;

    public TextInput(SourceFile file, IProgress<long>? progress)
    {
        _file = new MeasuredStream(file, progress);
        try
        {
            Stream bytes = file.Compressed ? new GzipDecoder(_file, file) : _file;
            var head = new byte[3];
            head = head[..bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
            (Encoding, _text) = head switch
            {
                [0xEF, 0xBB, 0xBF] => ("UTF-8", bytes),
                [0xFF, 0xFE, ..] => ("UTF-16", new Utf16Decoder(new PrefixedStream(head[2..], bytes), bigEndian: false)),
                [0xFE, 0xFF, ..] => ("UTF-16", new Utf16Decoder(new PrefixedStream(head[2..], bytes), bigEndian: true)),
                _ => ("UTF-8", new PrefixedStream(head, bytes)),
            };
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>What the file claims to be, for messages.</summary>
    public string Encoding { get; }

    /// <inheritdoc cref="MeasuredStream.BytesTaken"/>
    public long BytesTaken => _file.BytesTaken;

    /// <inheritdoc cref="MeasuredStream.Sha256SoFar"/>
    public string Sha256SoFar() => _file.Sha256SoFar();

    /// <summary>Of the file as it lies on disk.</summary>
    public string Sha256() => _file.Sha256();

    public override int Read(Span<byte> buffer) => _text.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _text.Dispose();
            _file.Dispose();
        }

        base.Dispose(disposing);
    }
}
