using System.Buffers.Binary;
using DataAuditor.Media;

namespace DataAuditor.Data.Images.Png;

/// <summary>The chunks of a PNG one after the other, each held against its checksum.</summary>
internal ref struct PngChunks(ReadOnlySpan<byte> file, int start)
{
    private const int Frame = 12;

    private readonly int _length = file.Length;

    private ReadOnlySpan<byte> _rest = file[start..];

    public ReadOnlySpan<byte> Type { get; private set; }

    public ReadOnlySpan<byte> Data { get; private set; }

    /// <summary>Where the data begins in the file.</summary>
    public int Offset { get; private set; }

    /// <summary>Whether a reader that does not know the chunk may go on without it.</summary>
    public readonly bool IsAncillary => (Type[0] & 0x20) != 0;

    /// <exception cref="MediaException">The file ends in the middle, or a chunk is damaged.</exception>
    public void Next()
    {
        if (_rest.Length < Frame) throw Cut();

        var length = BinaryPrimitives.ReadUInt32BigEndian(_rest);
        if (length > _rest.Length - Frame) throw Cut();

        Type = _rest.Slice(4, 4);
        Data = _rest.Slice(8, (int)length);
        Offset = _length - _rest.Length + 8;
        var checksum = new Crc32();
        checksum.Add(_rest.Slice(4, 4 + (int)length));
        if (checksum.Value != BinaryPrimitives.ReadUInt32BigEndian(_rest[(8 + (int)length)..])) throw new MediaException($"it is broken: a chunk's checksum is wrong, at byte {Offset}");

        _rest = _rest[(Frame + (int)length)..];
    }

    private static MediaException Cut() => new("it is cut off");
}
