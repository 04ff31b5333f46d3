using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace DataAuditor.Data.Files;

/// <summary>UTF-16 as UTF-8. A code unit that is no text becomes a byte that is none either, so that the reader finds it, and knows its line.</summary>
internal sealed class Utf16Decoder(Stream inner, bool bigEndian) : ForwardStream
{
    private const byte NoText = 0xFF;

    private readonly byte[] _bytes = new byte[32 << 10];

    private readonly byte[] _text = new byte[(48 << 10) + 4];

    private int _pending;

    private int _next;

    private int _end;

    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        while (_next == _end && !_ended) Decode();

        var count = Math.Min(buffer.Length, _end - _next);
        _text.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private void Decode()
    {
        var read = inner.Read(_bytes, _pending, _bytes.Length - _pending);
        _ended = read == 0;
        var available = _pending + read;
        var units = MemoryMarshal.Cast<byte, ushort>(_bytes.AsSpan(0, available & ~1));
        if (bigEndian) BinaryPrimitives.ReverseEndianness(units, units);

        var chars = MemoryMarshal.Cast<ushort, char>(units);
        var used = 0;
        _next = _end = 0;
        while (used < chars.Length)
        {
            var status = Utf8.FromUtf16(chars[used..], _text.AsSpan(_end), out var taken, out var written, replaceInvalidSequences: false, isFinalBlock: _ended);
            used += taken;
            _end += written;
            if (status is not OperationStatus.InvalidData) break;

            _text[_end++] = NoText;
            used++;
        }

        // A pair cut in the middle, and half a unit, wait for the next bytes, in the file's order.
        if (bigEndian) BinaryPrimitives.ReverseEndianness(units[used..], units[used..]);
        _pending = available - (2 * used);
        _bytes.AsSpan(2 * used, _pending).CopyTo(_bytes);
        if (_ended && _pending > 0) _text[_end++] = NoText;
    }
}
