using System.Buffers.Binary;
using System.IO.Compression;

namespace DataAuditor.Data.Files;

/// <summary>
/// Decompresses gzip and accepts nothing else. The platform's own stream takes a file that is cut short or followed by other bytes for a whole one,
/// so the members are framed here: header, deflate data, checksum and length.
/// </summary>
internal sealed class GzipDecoder(Stream inner, SourceFile file) : ForwardStream
{
    private const int TrailerBytes = 8;

    private readonly GzipInput _input = new(inner);

    private DeflateStream? _member;

    private Crc32 _crc = new();

    private uint _length;

    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        while (!_ended && buffer.Length > 0)
        {
            if (_member is null) Begin();
            var count = Inflate(buffer);
            if (count > 0)
            {
                _crc.Add(buffer[..count]);
                _length += (uint)count;
                return count;
            }

            Finish();
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _member?.Dispose();
            _input.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Begin()
    {
        if (_input.ReadByte() != 0x1F || _input.ReadByte() != 0x8B) throw file.Fault("is not gzip data, though its name ends with .gz");
        if (HeaderByte() != 8) throw file.Fault("the gzip data is compressed by an unknown method");

        var flags = HeaderByte();
        if ((flags & 0xE0) != 0) throw file.Fault("the gzip header is damaged");
        for (var skipped = 0; skipped < 6; skipped++) HeaderByte();
        if ((flags & 4) != 0)
        {
            for (var extra = HeaderByte() | HeaderByte() << 8; extra > 0; extra--) HeaderByte();
        }

        for (var text = flags >> 3 & 3; text > 0; text &= text - 1)
        {
            while (HeaderByte() != 0)
            {
            }
        }

        if ((flags & 2) != 0) _ = HeaderByte() | HeaderByte();

        _member = new DeflateStream(_input, CompressionMode.Decompress, leaveOpen: true);
        _crc = new Crc32();
        _length = 0;
    }

    private int HeaderByte() => _input.ReadByte() is >= 0 and var value ? value : throw CutShort();

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return _member!.Read(buffer);
        }
        catch (InvalidDataException damage)
        {
            throw file.Fault("the gzip data is damaged", inner: damage);
        }
    }

    /// <summary>The deflate data ends somewhere in the last chunk handed over, and the trailer tells where: nothing else is known of the decompressor's progress.</summary>
    private void Finish()
    {
        if (_input.Exhausted) throw CutShort();

        _member!.Dispose();
        _member = null;
        _input.LookAhead(TrailerBytes + 2);

        Span<byte> trailer = stackalloc byte[TrailerBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _crc.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _length);

        var found = false;
        var chunk = _input.LastChunk;
        for (var from = 0; chunk[from..].IndexOf(trailer) is >= 0 and var offset; from += offset + 1)
        {
            var end = from + offset + TrailerBytes;
            found = true;
            if (end < chunk.Length && !chunk[end..].StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) continue;

            _ended = end == chunk.Length;
            _input.Resume(end);
            return;
        }

        throw found ? file.Fault("the gzip data is followed by other bytes") : file.Fault("the gzip checksum does not match: the file is damaged or cut short");
    }

    private AuditException CutShort() => file.Fault("the gzip data ends too early: the file is cut short");
}
