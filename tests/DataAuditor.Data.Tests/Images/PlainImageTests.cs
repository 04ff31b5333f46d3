using System.Text;
using DataAuditor.Data.Images;
using DataAuditor.Media;

namespace DataAuditor.Data.Tests.Images;

/// <summary>PNM and BMP.</summary>
public class PlainImageTests
{
    [Theory]
    [InlineData("P2\n# grey\n3 2\n255\n0 1 2\n250 254 255\n", 1, new[] { 0, 1, 2, 250, 254, 255 })]
    [InlineData("P2 3 2 15 0 1 2 13 14 15", 1, new[] { 0, 17, 34, 221, 238, 255 })]
    [InlineData("P2 2 1 65535 0 65535", 1, new[] { 0, 255 })]
    [InlineData("P1\n3 2\n010\n1 1 1\n", 1, new[] { 255, 0, 255, 0, 0, 0 })]
    [InlineData("P3 1 2 255 1 2 3 4 5 6", 3, new[] { 1, 2, 3, 4, 5, 6 })]
    [InlineData("P5 2 1 255\nAB", 1, new[] { 65, 66 })]
    [InlineData("P6\n1 1\n255\nABC", 3, new[] { 65, 66, 67 })]
    [InlineData("P4 9 1\nAA", 1, new[] { 255, 0, 255, 255, 255, 255, 255, 0, 255 })]
    [InlineData("P5 1 2 256\n\u0001\0\0\u0001", 1, new[] { 255, 1 })]
    public void Portable_maps_come_as_they_are_written(string file, int channels, int[] values)
    {
        var image = ImageDecoder.Decode(Encoding.Latin1.GetBytes(file));

        Assert.Equal(channels, image.Channels);
        Assert.Equal(values, image.Values.ToArray().Select(value => (int)value));
    }

    [Theory]
    [InlineData("P5 2 2 255\nABC", "it is cut off")]
    [InlineData("P5", "it is cut off")]
    [InlineData("P5 2 2 255", "it is cut off")]
    [InlineData("P2 2 1 10 5 11", "it is broken: it has the value 11, and 10 is its greatest")]
    [InlineData("P2 2 1 0 0 0", "it is broken: its greatest value is 0")]
    [InlineData("P2 2 1 70000 0 0", "it is broken: its greatest value is 70000")]
    [InlineData("P6 65535 65535 255\n", "it is of 65535 × 65535 pixels, and at most 134217728 are read")]
    [InlineData("P6 99999999999 1 255\n", "it is broken: a number of it is too long")]
    [InlineData("P1 2 1 2 0", "it is cut off")]
    public void Portable_maps_that_are_wrong_are_refused(string file, string message) =>
        Assert.Equal(message, Assert.Throws<MediaException>(() => ImageDecoder.Decode(Encoding.Latin1.GetBytes(file))).Message);

    [Theory]
    [InlineData(24, false)]
    [InlineData(24, true)]
    [InlineData(32, false)]
    [InlineData(16, false)]
    [InlineData(8, false)]
    [InlineData(4, false)]
    [InlineData(1, true)]
    public void Bitmaps_come_back(int bits, bool isTopDown)
    {
        var image = ImageDecoder.Decode(Bitmap(bits, isTopDown));

        Assert.Equal((3, 2, 3), (image.Width, image.Height, image.Channels));
        int[][] colors = [[0, 0, 0], [255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255], [255, 0, 255]];
        if (bits == 1) colors = [[0, 0, 0], [255, 0, 0], [0, 0, 0], [255, 0, 0], [0, 0, 0], [255, 0, 0]];
        Assert.Equal(colors.SelectMany(color => color), image.Values.ToArray().Select(value => (int)value));
    }

    [Fact]
    public void A_bitmap_that_is_cut_off_is_refused()
    {
        var whole = Bitmap(24, isTopDown: false);
        for (var length = 2; length < whole.Length; length++) Assert.Throws<MediaException>(() => ImageDecoder.Decode(whole.AsSpan(0, length)));
    }

    [Fact]
    public void A_bitmap_may_claim_anything_without_harm()
    {
        var whole = Bitmap(4, isTopDown: false);
        for (var at = 2; at < 54; at++)
        {
            foreach (var value in new byte[] { 0, 1, 0x7F, 0x80, 0xFF })
            {
                var claim = whole.ToArray();
                claim[at] = value;
                Assert.True(Record.Exception(() => ImageDecoder.Decode(claim)) is null or MediaException, $"byte {at} as {value}");
            }
        }
    }

    [Fact]
    public void What_is_no_image_is_told_apart_from_what_is_empty()
    {
        Assert.Equal("it is empty", Assert.Throws<MediaException>(() => ImageDecoder.Decode([])).Message);
        Assert.Equal("it is no image of a known kind (JPEG, PNG, WebP, GIF, TIFF, AVIF, BMP and PNM)", Assert.Throws<MediaException>(() => ImageDecoder.Decode("not an image"u8)).Message);
    }

    private static byte[] Bitmap(int bits, bool isTopDown)
    {
        const int width = 3, height = 2;
        (byte R, byte G, byte B)[] colors = [(0, 0, 0), (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255), (255, 0, 255)];
        var palette = bits <= 8 ? 1 << bits : 0;
        var stride = ((width * bits) + 31) / 32 * 4;
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("BM"u8);
        writer.Write(54 + (4 * palette) + (stride * height));
        writer.Write(0);
        writer.Write(54 + (4 * palette));
        foreach (var number in new[] { 40, width, isTopDown ? -height : height }) writer.Write(number);
        writer.Write((short)1);
        writer.Write((short)bits);
        for (var rest = 0; rest < 6; rest++) writer.Write(0);
        for (var color = 0; color < palette; color++)
        {
            var (r, g, b) = color < colors.Length ? colors[color] : default;
            writer.Write([b, g, r, 0]);
        }

        for (var line = 0; line < height; line++)
        {
            var y = isTopDown ? line : height - 1 - line;
            var row = new byte[stride];
            for (var x = 0; x < width; x++) Put(row, x, bits, bits == 1 ? ((y * width) + x) % 2 : (y * width) + x, colors);
            writer.Write(row);
        }

        return file.ToArray();
    }

    private static void Put(byte[] row, int x, int bits, int index, (byte R, byte G, byte B)[] colors)
    {
        var (r, g, b) = colors[index];
        if (bits <= 8) row[x * bits / 8] |= (byte)(index << (8 - bits - (x * bits % 8)));
        else if (bits == 16) BitConverter.GetBytes((ushort)((r >> 3 << 10) | (g >> 3 << 5) | (b >> 3))).CopyTo(row, 2 * x);
        else new[] { b, g, r }.CopyTo(row, x * bits / 8);
    }
}
