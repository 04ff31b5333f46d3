using System.Buffers.Binary;
using System.IO.Compression;

namespace DataAuditor.Media;

/// <summary>Writes images as PNG (ISO 15948), for whoever shows them.</summary>
public static class PngFile
{
    private const byte BitsPerChannel = 8;

    /// <summary>What every such file begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    public static byte[] Of(RasterImage image)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Write(file, "IHDR"u8, Header(image));
        Write(file, "IDAT"u8, Pixels(image));
        Write(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Header(RasterImage image)
    {
        const byte grey = 0, color = 2;
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.Height);
        (header[8], header[9]) = (BitsPerChannel, image.Channels == 1 ? grey : color);
        return header;
    }

    /// <summary>Each row as the difference to the pixel on the left, which packs best of what takes no search.</summary>
    private static ReadOnlySpan<byte> Pixels(RasterImage image)
    {
        const byte toTheLeft = 1;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var length = image.Width * image.Channels;
            var row = new byte[1 + length];
            row[0] = toTheLeft;
            for (var y = 0; y < image.Height; y++)
            {
                var values = image.Values.Span.Slice(y * length, length);
                for (var at = 0; at < length; at++) row[1 + at] = (byte)(values[at] - (at < image.Channels ? 0 : values[at - image.Channels]));
                zlib.Write(row);
            }
        }

        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    private static void Write(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        var sum = new Crc32();
        sum.Add(kind);
        sum.Add(content);
        file.Write(kind);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, sum.Value);
        file.Write(number);
    }
}
