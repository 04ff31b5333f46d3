using System.Buffers.Binary;
using DataAuditor.Models;

namespace DataAuditor.Media;

/// <summary>Reads displacements of pixels from Middlebury's <c>.flo</c> files: the letters PIEH, width and height, and for each pixel how far it has gone to the right and down.</summary>
/// <remarks>Baker et al. 2011, A Database and Evaluation Methodology for Optical Flow.</remarks>
public static class FlowFile
{
    private const int HeaderBytes = 12;

    private const int PixelBytes = 8;

    /// <summary>More pixels than these are no frame of a video.</summary>
    private const long MostPixels = 1L << 26;

    /// <summary>Displacements beyond this stand for unknown ones.</summary>
    private const float Unknown = 1e9f;

    /// <returns>Unknown displacements are NaN.</returns>
    /// <exception cref="MediaException">It is no such file, or not as long as it says.</exception>
    public static FlowField Read(Stream stream)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes || !header.StartsWith("PIEH"u8)) throw new MediaException("it is no flow file: it does not begin with 'PIEH', a width and a height");

        int width = BinaryPrimitives.ReadInt32LittleEndian(header[4..]), height = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (width < 1 || height < 1 || (long)width * height > MostPixels) throw new MediaException($"a flow field of {width} × {height} pixels is not read");

        // The length is checked before room is made for what a header merely claims.
        if (stream.CanSeek && stream.Length - stream.Position != (long)width * height * PixelBytes) throw new MediaException($"a flow field of {width} × {height} pixels takes {(long)width * height * PixelBytes} bytes, and {stream.Length - stream.Position} are there");

        var values = new float[2 * width * height];
        var row = new byte[width * PixelBytes];
        for (var at = 0; at < height; at++)
        {
            if (stream.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length) throw new MediaException($"it ends in row {at + 1} of {height}");
            for (var column = 0; column < width; column++)
            {
                values[(at * width) + column] = Known(row.AsSpan(column * PixelBytes));
                values[(width * height) + (at * width) + column] = Known(row.AsSpan((column * PixelBytes) + sizeof(float)));
            }
        }

        return new FlowField(height, width, values);
    }

    private static float Known(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadSingleLittleEndian(bytes) is var value && Math.Abs(value) <= Unknown ? value : float.NaN;
}
