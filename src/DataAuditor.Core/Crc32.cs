using System.Buffers.Binary;

namespace DataAuditor;

/// <summary>The checksum of gzip and PNG (IEEE 802.3, reflected), eight bytes at a step.</summary>
public struct Crc32()
{
    private static readonly uint[] Tables = MakeTables();

    private uint _state = uint.MaxValue;

    /// <summary>Of all that was added.</summary>
    public readonly uint Value => ~_state;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var tables = Tables;
        var state = _state;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = state ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = tables[0x700 + (int)(low & 0xFF)] ^ tables[0x600 + (int)(low >> 8 & 0xFF)] ^ tables[0x500 + (int)(low >> 16 & 0xFF)] ^ tables[0x400 + (int)(low >> 24)]
                ^ tables[0x300 + (int)(high & 0xFF)] ^ tables[0x200 + (int)(high >> 8 & 0xFF)] ^ tables[0x100 + (int)(high >> 16 & 0xFF)] ^ tables[(int)(high >> 24)];
        }

        foreach (var value in bytes) state = tables[(byte)(state ^ value)] ^ (state >> 8);
        _state = state;
    }

    /// <summary>Table k holds the effect of a byte that is followed by k zero bytes.</summary>
    private static uint[] MakeTables()
    {
        var tables = new uint[8 * 256];
        for (var value = 0u; value < 256; value++)
        {
            var state = value;
            for (var bit = 0; bit < 8; bit++) state = (state & 1) != 0 ? 0xEDB88320 ^ (state >> 1) : state >> 1;
            tables[value] = state;
        }

        for (var index = 256; index < tables.Length; index++) tables[index] = tables[(byte)tables[index - 256]] ^ (tables[index - 256] >> 8);
        return tables;
    }
}
