using System.Buffers.Binary;
using DataAuditor.Media;

namespace DataAuditor.Data.Images.Png;

/// <summary>What the first chunk of a PNG says.</summary>
internal readonly record struct PngHeader(int Width, int Height, int Depth, PngColor Color, bool IsInterlaced)
{
    private const int Length = 13;

    /// <summary>Values of a pixel as they are stored: a palette's index is one.</summary>
    public int Channels => Color switch
    {
        PngColor.Grey or PngColor.Palette => 1,
        PngColor.GreyAlpha => 2,
        PngColor.Rgb => 3,
        _ => 4,
    };

    public int BitsPerPixel => Channels * Depth;

    /// <summary>How far back filters look.</summary>
    public int FilterBytes => Math.Max(1, BitsPerPixel / 8);

    /// <param name="width">Pixels of a row.</param>
    public int RowBytes(int width) => checked((int)((((long)width * BitsPerPixel) + 7) / 8));

    /// <exception cref="MediaException">The standard has no such image, or it is too large.</exception>
    public static PngHeader Read(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length != Length) throw new MediaException($"it is broken: the header has {chunk.Length} bytes, not {Length}");

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(chunk), BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]));
        ImageLimits.Require(width, height);
        var (depth, color) = (chunk[8], (PngColor)chunk[9]);
        var isKnown = color switch
        {
            PngColor.Grey => depth is 1 or 2 or 4 or 8 or 16,
            PngColor.Palette => depth is 1 or 2 or 4 or 8,
            PngColor.Rgb or PngColor.GreyAlpha or PngColor.Rgba => depth is 8 or 16,
            _ => false,
        };
        if (!isKnown) throw new MediaException($"it is broken: there is no colour type {(int)color} of {depth} bits");
        if (chunk[10] != 0 || chunk[11] != 0 || chunk[12] > 1) throw new MediaException("it is broken: compression, filter or interlacing is of no known method");

        return new PngHeader((int)width, (int)height, depth, color, chunk[12] == 1);
    }
}
