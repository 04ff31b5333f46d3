using DataAuditor.Data.Images;
using DataAuditor.Media;

namespace DataAuditor.Data.Tests.Images;

public class LibvipsDecoderTests
{
    private const int Width = 40;
    private const int Height = 30;

    private static readonly byte[] Colour = new PngWriter(Width, Height, 8, 2).Write(Value);

    private static readonly byte[] Transparent = new PngWriter(Width, Height, 8, 6).Write((x, y, channel) => channel == 3 ? 200 : Value(x, y, channel));

    [Theory]
    [InlineData("tiffsave_buffer", "")]
    [InlineData("webpsave_buffer", "lossless")]
    [InlineData("pngsave_buffer", "")]
    public void What_loses_nothing_comes_back_without_its_transparency(string saver, string option)
    {
        var file = VipsImages.Save(Transparent, saver, option.Length == 0 ? [] : [(option, 1)]);

        Assert.Equal(ImageDecoder.Decode(Colour).Values, ImageDecoder.Decode(file).Values);
    }

    [Theory]
    [InlineData("jpegsave_buffer")]
    [InlineData("webpsave_buffer")]
    [InlineData("gifsave_buffer")]
    [InlineData("heifsave_buffer")]
    public void What_loses_something_comes_back_nearly(string saver)
    {
        var image = ImageDecoder.Decode(VipsImages.Save(Smooth(), saver, saver == "heifsave_buffer" ? [("compression", 4)] : []));
        var exact = ImageDecoder.Decode(Smooth());

        Assert.Equal((Width, Height, 3), (image.Width, image.Height, image.Channels));
        Assert.All(image.Values.ToArray().Zip(exact.Values.ToArray()), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 40));
    }

    [Theory]
    [InlineData("jpegsave_buffer")]
    [InlineData("webpsave_buffer")]
    [InlineData("tiffsave_buffer")]
    [InlineData("gifsave_buffer")]
    [InlineData("heifsave_buffer")]
    public void A_file_that_is_cut_off_is_refused_wherever(string saver)
    {
        var whole = VipsImages.Save(Colour, saver, saver == "heifsave_buffer" ? [("compression", 4)] : []);

        // The last bytes of some kinds say no more than that it is over.
        for (var length = 16; length < whole.Length - 16; length += 7)
        {
            Assert.True(Record.Exception(() => ImageDecoder.Decode(whole.AsSpan(0, length))) is MediaException, $"{length} of {whole.Length} bytes");
        }
    }

    [Fact]
    public void Sixteen_bits_are_cut_to_their_upper_eight()
    {
        var deep = new PngWriter(Width, Height, 16, 2).Write((x, y, channel) => (Value(x, y, channel) << 8) | 0xFE);

        Assert.Equal(ImageDecoder.Decode(Colour).Values, ImageDecoder.Decode(VipsImages.Save(deep, "tiffsave_buffer")).Values);
        Assert.Equal(ImageDecoder.Decode(Colour).Values, ImageDecoder.Decode(deep).Values);
    }

    [Fact]
    public void Grey_stays_grey() => Assert.Equal(1, ImageDecoder.Decode(VipsImages.Save(new PngWriter(Width, Height, 8, 0).Write(Value), "jpegsave_buffer")).Channels);

    [Fact]
    public void Cmyk_is_refused_by_its_name() => Assert.Equal(
        "it is in CMYK, which has no exact red, green and blue; convert it to RGB", Assert.Throws<MediaException>(() => ImageDecoder.Decode(VipsImages.Save(Colour, "cmyk"))).Message);

    [Fact]
    public void More_values_than_colours_and_transparency_are_refused()
    {
        // Five bytes a pixel by the file's own account (TIFF: 277, samples per pixel), of one pixel.
        byte[] file = [.. "II*\0"u8, 13, 0, 0, 0, 1, 2, 3, 4, 5, 8, 0, .. Field(256, 1), .. Field(257, 1), .. Field(258, 8), .. Field(259, 1), .. Field(262, 1), .. Field(273, 8), .. Field(277, 5), .. Field(279, 5), 0, 0, 0, 0];

        Assert.Equal("its pixels have 5 values each, and at most 4 are read", Assert.Throws<MediaException>(() => ImageDecoder.Decode(file)).Message);

        static byte[] Field(int tag, int value) => [(byte)tag, (byte)(tag >> 8), 3, 0, 1, 0, 0, 0, (byte)value, 0, 0, 0];
    }

    [Fact]
    public void A_rotation_mark_is_not_followed()
    {
        var file = VipsImages.Save(Colour, "jpegsave_buffer");
        byte[] mark = [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
        byte[] marked = [.. file.AsSpan(0, 2), .. mark, .. file.AsSpan(2)];

        var image = ImageDecoder.Decode(marked);
        Assert.Equal((Width, Height), (image.Width, image.Height));
        Assert.Equal(ImageDecoder.Decode(file).Values, image.Values);
    }

    [Fact]
    public void Of_an_animation_the_first_frame_is_taken()
    {
        var image = ImageDecoder.Decode(Animation());

        Assert.Equal((2, 1), (image.Width, image.Height));
        Assert.Equal([255, 0, 0, 0, 0, 255], image.Values.ToArray());
    }

    [Fact]
    public void A_header_of_too_many_pixels_is_refused_before_they_are_decoded()
    {
        var file = VipsImages.Save(Colour, "jpegsave_buffer");
        var frame = file.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0 });
        new byte[] { 0xEA, 0x60, 0xEA, 0x60 }.CopyTo(file, frame + 5);

        Assert.Equal("it is of 60000 × 60000 pixels, and at most 134217728 are read", Assert.Throws<MediaException>(() => ImageDecoder.Decode(file)).Message);
    }

    [Fact]
    public void What_is_wrong_with_a_file_is_told_alike_however_many_are_read_at_once()
    {
        var whole = VipsImages.Save(Colour, "jpegsave_buffer");
        byte[] cut = whole[..400], otherwise = VipsImages.Save(Colour, "gifsave_buffer")[..100];
        var alone = Assert.Throws<MediaException>(() => ImageDecoder.Decode(cut)).Message;
        var other = Assert.Throws<MediaException>(() => ImageDecoder.Decode(otherwise)).Message;

        Assert.StartsWith("it is broken: ", alone, StringComparison.Ordinal);
        Assert.NotEqual(alone, other);
        var told = Enumerable.Range(0, 400).AsParallel().Select(turn => (turn, Assert.Throws<MediaException>(() => ImageDecoder.Decode(turn % 2 == 0 ? cut : otherwise)).Message)).ToArray();
        Assert.All(told, one => Assert.Equal(one.turn % 2 == 0 ? alone : other, one.Message));
    }

    [Fact]
    public void Damaged_files_end_in_an_image_or_a_fault_and_nothing_else()
    {
        var random = new Random(7);
        foreach (var whole in new[] { VipsImages.Save(Colour, "jpegsave_buffer"), VipsImages.Save(Colour, "webpsave_buffer"), VipsImages.Save(Colour, "gifsave_buffer"), VipsImages.Save(Colour, "tiffsave_buffer") })
        {
            for (var turn = 0; turn < 300; turn++)
            {
                var damaged = whole.ToArray();
                for (var hit = 0; hit <= turn % 8; hit++) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                Assert.True(Record.Exception(() => ImageDecoder.Decode(damaged)) is null or MediaException);
            }
        }
    }

    private static int Value(int x, int y, int channel) => ((x * 37) ^ (y * (11 + channel))) & 255;

    private static byte[] Smooth() => new PngWriter(Width, Height, 8, 2).Write((x, y, channel) => (x * 3) + (y * 2) + (channel * 20));

    /// <summary>Two frames of two pixels, each a code that clears and then the colours.</summary>
    private static byte[] Animation() =>
    [
        .. "GIF89a"u8, 2, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255,
        0x2C, 0, 0, 0, 0, 2, 0, 1, 0, 0, 2, 2, 0b01_000_100, 0b101_0, 0,
        0x2C, 0, 0, 0, 0, 2, 0, 1, 0, 0, 2, 2, 0b00_001_100, 0b101_0, 0,
        0x3B,
    ];
}
