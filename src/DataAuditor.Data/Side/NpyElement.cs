using System.Buffers.Binary;

namespace DataAuditor.Data.Side;

/// <summary>What an array's elements are.</summary>
internal sealed record NpyElement(int Bytes, NpyElement.Reader Read)
{
    public delegate double Reader(ReadOnlySpan<byte> bytes);

    /// <param name="type">NumPy's name of it, such as <c>&lt;f4</c>.</param>
    /// <exception cref="FormatException">It is no number, or lies the other way round.</exception>
    public static NpyElement Of(string type) => type switch
    {
        "<f2" => new(2, bytes => (double)BinaryPrimitives.ReadHalfLittleEndian(bytes)),
        "<f4" => new(4, bytes => BinaryPrimitives.ReadSingleLittleEndian(bytes)),
        "<f8" => new(8, BinaryPrimitives.ReadDoubleLittleEndian),
        "<i2" => new(2, bytes => BinaryPrimitives.ReadInt16LittleEndian(bytes)),
        "<i4" => new(4, bytes => BinaryPrimitives.ReadInt32LittleEndian(bytes)),
        "<i8" => new(8, bytes => BinaryPrimitives.ReadInt64LittleEndian(bytes)),
        "|i1" => new(1, bytes => (sbyte)bytes[0]),
        "|u1" or "|b1" => new(1, bytes => bytes[0]),
        "<u2" => new(2, bytes => BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
        "<u4" => new(4, bytes => BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
        _ => throw new FormatException($"its elements are of the type {type}; little-endian numbers make a field"),
    };
}
