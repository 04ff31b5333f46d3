using System.Buffers.Binary;
using DataAuditor.Data.Images;
using DataAuditor.Media;

namespace DataAuditor.Data.Tests.Images;

/// <summary>Files by a writer of the tests' own, which knows every kind: what was written comes back.</summary>
public class PngDecoderTests
{
    private const int Width = 21;
    private const int Height = 13;

    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(0, 2, false)]
    [InlineData(0, 4, true)]
    [InlineData(0, 8, false)]
    [InlineData(0, 8, true)]
    [InlineData(0, 16, false)]
    [InlineData(2, 8, false)]
    [InlineData(2, 8, true)]
    [InlineData(2, 16, true)]
    [InlineData(4, 8, false)]
    [InlineData(4, 16, true)]
    [InlineData(6, 8, true)]
    [InlineData(6, 16, false)]
    public void What_was_written_comes_back_without_its_transparency(int color, int depth, bool isInterlaced)
    {
        var most = (1 << depth) - 1;
        var image = ImageDecoder.Decode(new PngWriter(Width, Height, depth, color) { IsInterlaced = isInterlaced }.Write(Value));

        Assert.Equal((Width, Height, color is 0 or 4 ? 1 : 3), (image.Width, image.Height, image.Channels));
        for (var pixel = 0; pixel < Width * Height; pixel++)
        {
            for (var channel = 0; channel < image.Channels; channel++)
            {
                var value = Value(pixel % Width, pixel / Width, channel);
                Assert.Equal(depth == 16 ? value >> 8 : value * 255 / most, image.Values.Span[(pixel * image.Channels) + channel]);
            }
        }

        int Value(int x, int y, int channel) => (int)((((x * 31L) + (y * 17) + (channel * 101) + (x * y)) * 263) & most);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void A_palettes_colours_take_the_place_of_their_numbers(int depth)
    {
        var colors = 1 << depth;
        byte[] palette = [.. Enumerable.Range(0, colors * 3).Select(at => (byte)(at * 7))];
        var image = ImageDecoder.Decode(new PngWriter(Width, Height, depth, 3) { Palette = palette }.Write((x, y, _) => (x + y) % colors));

        Assert.Equal(3, image.Channels);
        for (var pixel = 0; pixel < Width * Height; pixel++)
        {
            var index = ((pixel % Width) + (pixel / Width)) % colors;
            Assert.Equal(palette.AsSpan(3 * index, 3), image.Values.Span.Slice(3 * pixel, 3));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_filter_is_undone(int filter)
    {
        var image = ImageDecoder.Decode(new PngWriter(70, 9, 8, 2) { Filter = filter }.Write((x, y, channel) => ((x * x) + (y * 40) + (channel * 90)) & 255));

        for (var at = 0; at < 70 * 9 * 3; at++) Assert.Equal(((at / 3 % 70 * (at / 3 % 70)) + (at / 210 * 40) + (at % 3 * 90)) & 255, image.Values.Span[at]);
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused()
    {
        var whole = new PngWriter(Width, Height, 8, 2).Write((x, y, channel) => (x * y * (channel + 1)) & 255);
        for (var length = 0; length < whole.Length; length++) Assert.Throws<MediaException>(() => ImageDecoder.Decode(whole.AsSpan(0, length)));
    }

    [Fact]
    public void Not_one_bit_may_be_wrong()
    {
        var whole = new PngWriter(Width, Height, 8, 2).Write((x, y, channel) => (x * y * (channel + 1)) & 255);
        for (var at = 8; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 4;
            Assert.Throws<MediaException>(() => ImageDecoder.Decode(damaged));
        }
    }

    [Theory]
    [InlineData(65_535, 65_535, "it is of 65535 × 65535 pixels, and at most 134217728 are read")]
    [InlineData(0, 10, "its header says 0 × 10 pixels")]
    [InlineData(10_000, 10_000, "it is cut off")]
    public void A_header_that_promises_too_much_is_given_no_memory(int width, int height, string message)
    {
        byte[] file = [.. PngWriter.Signature, .. new PngWriter(width, height, 8, 2).Header(), .. PngWriter.Chunk("IDAT", [0x78, 1, 3, 0, 0, 0, 0, 1]), .. PngWriter.Chunk("IEND", [])];

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(message, Assert.Throws<MediaException>(() => ImageDecoder.Decode(file)).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData(0, 3, "it is broken: there is no colour type 0 of 3 bits")]
    [InlineData(7, 8, "it is broken: there is no colour type 7 of 8 bits")]
    [InlineData(3, 8, "it is broken: it has no palette")]
    public void Headers_that_the_standard_does_not_know_are_refused(int color, int depth, string message)
    {
        byte[] file = [.. PngWriter.Signature, .. new PngWriter(4, 4, depth, color).Header(), .. PngWriter.Chunk("IDAT", new byte[64]), .. PngWriter.Chunk("IEND", [])];

        Assert.Equal(message, Assert.Throws<MediaException>(() => ImageDecoder.Decode(file)).Message);
    }

    [Fact]
    public void A_colour_beyond_the_palette_is_refused() => Assert.Equal(
        "it is broken: a pixel has colour 3 of a palette of 2",
        Assert.Throws<MediaException>(() => ImageDecoder.Decode(new PngWriter(4, 4, 2, 3) { Palette = new byte[6] }.Write((_, _, _) => 3))).Message);

    [Fact]
    public void A_chunk_that_must_be_understood_and_is_not_ends_the_reading()
    {
        var file = new PngWriter(4, 4, 8, 0).Write((_, _, _) => 0);
        byte[] with = [.. file.AsSpan(0, 33), .. PngWriter.Chunk("WXYZ", []), .. file.AsSpan(33)];

        Assert.StartsWith("it is broken: it has a chunk of no known type", Assert.Throws<MediaException>(() => ImageDecoder.Decode(with)).Message, StringComparison.Ordinal);
        Assert.Equal(4, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)));
    }
}
