using System.Buffers.Binary;

namespace DataAuditor.Metrics.Credentials.Cbor;

/// <summary>Writes the beginnings of strings, of which the structures that are signed are made.</summary>
internal static class CborHead
{
    private const int BytesKind = 2 << 5;

    /// <summary>A string of bytes, as an item.</summary>
    public static void WriteBytes(this MemoryStream stream, ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[5];
        switch (bytes.Length)
        {
            case < 24:
                stream.WriteByte((byte)(BytesKind | bytes.Length));
                break;
            case <= byte.MaxValue:
                stream.Write([BytesKind | 24, (byte)bytes.Length]);
                break;
            case <= ushort.MaxValue:
                head[0] = BytesKind | 25;
                BinaryPrimitives.WriteUInt16BigEndian(head[1..], (ushort)bytes.Length);
                stream.Write(head[..3]);
                break;
            default:
                head[0] = BytesKind | 26;
                BinaryPrimitives.WriteInt32BigEndian(head[1..], bytes.Length);
                stream.Write(head);
                break;
        }

        stream.Write(bytes);
    }
}
