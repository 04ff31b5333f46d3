using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace DataAuditor.Models.Tests.OnnxRuntime;

/// <summary>The three wire types of Protocol Buffers that ONNX files need.</summary>
public sealed class ProtobufWriter
{
    private const int Varint = 0;

    private const int LengthDelimited = 2;

    private const int FourBytes = 5;

    private readonly ArrayBufferWriter<byte> _written = new();

    public byte[] Bytes => _written.WrittenSpan.ToArray();

    public ProtobufWriter Number(int field, long value)
    {
        Raw(((ulong)field << 3) | Varint);
        Raw((ulong)value);
        return this;
    }

    public ProtobufWriter Single(int field, float value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        Raw(((ulong)field << 3) | FourBytes);
        _written.Write(bytes);
        return this;
    }

    public ProtobufWriter Block(int field, ReadOnlySpan<byte> bytes)
    {
        Raw(((ulong)field << 3) | LengthDelimited);
        Raw((ulong)bytes.Length);
        _written.Write(bytes);
        return this;
    }

    public ProtobufWriter Text(int field, string text) => Block(field, Encoding.UTF8.GetBytes(text));

    public ProtobufWriter Message(int field, Action<ProtobufWriter> write)
    {
        var message = new ProtobufWriter();
        write(message);
        return Block(field, message.Bytes);
    }

    private void Raw(ulong value)
    {
        for (; value >= 128; value >>= 7) _written.Write([(byte)(value | 128)]);
        _written.Write([(byte)value]);
    }
}
