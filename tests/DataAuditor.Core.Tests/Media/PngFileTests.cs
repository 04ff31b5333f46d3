using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using DataAuditor.Media;

namespace DataAuditor.Core.Tests.Media;

public sealed class PngFileTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    public void Holds_the_pixels_as_they_are(int channels, int colorType)
    {
        byte[] values = [.. Enumerable.Range(0, 3 * 2 * channels).Select(at => (byte)(at * 97))];
        var chunks = Chunks(PngFile.Of(new RasterImage(3, 2, channels, values)));

        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Select(chunk => chunk.Kind));
        Assert.Equal([0, 0, 0, 3, 0, 0, 0, 2, 8, (byte)colorType, 0, 0, 0], chunks[0].Content);
        Assert.Equal(values, Unfiltered(chunks[1].Content, 3, 2, channels));
    }

    [Fact]
    public void Ends_each_chunk_with_its_checksum() =>
        Assert.Equal(0xAE426082, BinaryPrimitives.ReadUInt32BigEndian(PngFile.Of(new RasterImage(1, 1, 1, new byte[1])).AsSpan()[^4..])); // Of IEND, which is always the same.

    private static List<(string Kind, byte[] Content)> Chunks(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        List<(string, byte[])> chunks = [];
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            chunks.Add((Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]));
            at += 12 + length;
        }

        return chunks;
    }

    /// <summary>Rows of the filter that stores differences to the pixel on the left.</summary>
    private static byte[] Unfiltered(byte[] packed, int width, int height, int channels)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var rows = new byte[height * (1 + (width * channels))];
        zlib.ReadExactly(rows);
        var values = new List<byte>();
        foreach (var row in rows.Chunk(1 + (width * channels)))
        {
            Assert.Equal(1, row[0]);
            for (var at = 1; at < row.Length; at++)
            {
                if (at > channels) row[at] += row[at - channels];
                values.Add(row[at]);
            }
        }

        return [.. values];
    }
}
