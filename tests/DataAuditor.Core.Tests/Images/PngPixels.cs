using System.Buffers.Binary;
using System.IO.Compression;
using DataAuditor.Media;

namespace DataAuditor.Core.Tests.Images;

/// <summary>Reads PNG files of 8 bits, grey or in colours, not interlaced, such as the golden image pairs are.</summary>
internal static class PngPixels
{
    private const int Signature = 8;

    public static RasterImage Of(string path)
    {
        ReadOnlySpan<byte> file = File.ReadAllBytes(path);
        var (width, height, channels) = (0, 0, 0);
        using var packed = new MemoryStream();
        for (var at = Signature; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            ReadOnlySpan<byte> kind = file.Slice(at + 4, 4), content = file.Slice(at + 8, length);
            if (kind.SequenceEqual("IHDR"u8))
            {
                (width, height, channels) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]), content[9] == 0 ? 1 : 3);
                Assert.Equal(8, content[8]);
                Assert.True(content[9] is 0 or 2 && content[12] == 0, path);
            }
            else if (kind.SequenceEqual("IDAT"u8))
            {
                packed.Write(content);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var lines = new ZLibStream(packed, CompressionMode.Decompress);
        return new RasterImage(width, height, channels, Unfiltered(lines, width * channels, height, channels));
    }

    private static byte[] Unfiltered(Stream lines, int length, int height, int channels)
    {
        var values = new byte[length * height];
        for (var row = 0; row < height; row++)
        {
            var filter = lines.ReadByte();
            var line = values.AsSpan(row * length, length);
            lines.ReadExactly(line);
            for (var at = 0; at < length; at++)
            {
                int left = at < channels ? 0 : line[at - channels], up = row == 0 ? 0 : values[((row - 1) * length) + at];
                var corner = row == 0 || at < channels ? 0 : values[((row - 1) * length) + at - channels];
                line[at] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => throw new InvalidDataException($"There is no filter {filter}.") });
            }
        }

        return values;
    }

    private static int Paeth(int left, int up, int corner)
    {
        int toLeft = Math.Abs(up - corner), toUp = Math.Abs(left - corner), toCorner = Math.Abs(left + up - (2 * corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
