using System.IO.Compression;
using DataAuditor.Media;

namespace DataAuditor.Data.Images.Png;

/// <summary>PNG of every colour type, depth and interlacing. Transparency is left out, corrections of colour and gamma are not made.</summary>
/// <remarks>ISO/IEC 15948:2003.</remarks>
internal static class PngDecoder
{
    /// <summary>Bytes that a byte of deflated ones becomes at most.</summary>
    private const long MostExpansion = 1032;

    // Left, top, and the distances to the right and down: the passes of Adam7.
    private static readonly (int Left, int Top, int Right, int Down)[] Passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private static readonly (int Left, int Top, int Right, int Down)[] Whole = [(0, 0, 1, 1)];

    /// <exception cref="MediaException">The file is broken, cut off or too large.</exception>
    public static RasterImage Decode(ReadOnlySpan<byte> file)
    {
        var chunks = new PngChunks(file, PngFile.Signature.Length);
        chunks.Next();
        if (!chunks.Type.SequenceEqual("IHDR"u8)) throw new MediaException("it is broken: it has no header");

        var header = PngHeader.Read(chunks.Data);
        byte[]? palette = null;
        using var compressed = new MemoryStream();
        for (chunks.Next(); !chunks.Type.SequenceEqual("IEND"u8); chunks.Next())
        {
            if (chunks.Type.SequenceEqual("IDAT"u8)) compressed.Write(chunks.Data);
            else if (chunks.Type.SequenceEqual("PLTE"u8)) palette = chunks.Data.ToArray();
            else if (!chunks.IsAncillary) throw new MediaException($"it is broken: it has a chunk of no known type, at byte {chunks.Offset}");
        }

        if (header.Color is PngColor.Palette && palette is null) throw new MediaException("it is broken: it has no palette");

        // Nothing compresses better than this: a header that promises more is not given the memory.
        if (compressed.Length * MostExpansion < (long)header.Height * header.RowBytes(header.Width)) throw new MediaException("it is cut off");

        compressed.Position = 0;
        var pixels = new PngPixels(header, palette);
        using var rows = new ZLibStream(compressed, CompressionMode.Decompress);
        try
        {
            foreach (var pass in header.IsInterlaced ? Passes : Whole) Read(rows, header, pass, pixels);
        }
        catch (InvalidDataException damage)
        {
            throw new MediaException("it is broken: its pixels cannot be decompressed", damage);
        }

        return pixels.Image();
    }

    private static void Read(Stream rows, PngHeader header, (int Left, int Top, int Right, int Down) pass, PngPixels pixels)
    {
        var width = (header.Width - pass.Left + pass.Right - 1) / pass.Right;
        if (width <= 0) return;

        var length = 1 + header.RowBytes(width);
        byte[] row = new byte[length], above = new byte[length];
        for (var y = pass.Top; y < header.Height; y += pass.Down)
        {
            if (rows.ReadAtLeast(row, length, throwOnEndOfStream: false) < length) throw new MediaException($"it is broken: its pixels end in row {y} of {header.Height}");

            PngFilter.Undo(row[0], row.AsSpan(1), above.AsSpan(1), header.FilterBytes);
            pixels.Put(row.AsSpan(1), y, pass.Left, pass.Right, width);
            (row, above) = (above, row);
        }
    }
}
