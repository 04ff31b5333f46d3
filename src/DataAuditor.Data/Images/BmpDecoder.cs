using System.Buffers.Binary;
using System.Numerics;
using DataAuditor.Media;

namespace DataAuditor.Data.Images;

/// <summary>Windows bitmaps of 1, 4, 8, 16, 24 and 32 bits a pixel, uncompressed. Transparency is left out.</summary>
internal static class BmpDecoder
{
    private const int FileHeader = 14;

    private const int OldHeader = 12;

    private const int InfoHeader = 40;

    /// <exception cref="MediaException">The file is broken, cut off, compressed or too large.</exception>
    public static RasterImage Decode(ReadOnlySpan<byte> file)
    {
        if (file.Length < FileHeader + OldHeader) throw Cut();

        var size = BinaryPrimitives.ReadInt32LittleEndian(file[FileHeader..]);
        var isOld = size == OldHeader;
        if (!isOld && size is < InfoHeader or > 1024) throw new MediaException($"it is broken: its header says that it has {size} bytes");
        if (file.Length < FileHeader + size) throw Cut();

        var header = file.Slice(FileHeader, size);
        var (width, height) = isOld ? (Short(header, 4), Short(header, 6)) : (Int(header, 4), (long)Int(header, 8));
        ImageLimits.Require(width, Math.Abs(height));
        var bits = Short(header, isOld ? 10 : 14);
        var compression = isOld ? 0 : Int(header, 16);
        if (bits is not (1 or 4 or 8 or 16 or 24 or 32) || compression is not (0 or 3 or 6)) throw new MediaException($"bitmaps of {bits} bits a pixel and compression {compression} are not read");
        if (compression != 0 && bits is not (16 or 32)) throw new MediaException($"it is broken: masks are not for {bits} bits a pixel");

        var masks = Masks(file, bits, compression);
        var palette = bits <= 8 ? Palette(file, size, isOld, bits) : default;
        var stride = ((((long)width * bits) + 31) / 32) * 4;
        var start = (uint)Int(file, 10);
        if (start > file.Length || file.Length - start < stride * Math.Abs(height)) throw Cut();

        var values = new byte[checked(width * (int)Math.Abs(height) * 3)];
        for (var y = 0; y < Math.Abs(height); y++)
        {
            // Rows go from the bottom to the top, unless the height is below 0.
            var row = file.Slice((int)(start + (stride * (height < 0 ? y : height - 1 - y))), (int)stride);
            var target = values.AsSpan(y * width * 3, width * 3);
            for (var x = 0; x < width; x++) Put(row, x, bits, masks, palette, target.Slice(3 * x, 3));
        }

        return new RasterImage(width, (int)Math.Abs(height), 3, values);
    }

    private static void Put(ReadOnlySpan<byte> row, int x, int bits, uint[] masks, ReadOnlySpan<byte> palette, Span<byte> target)
    {
        if (bits <= 8)
        {
            var at = x * bits;
            var index = (row[at >> 3] >> (8 - bits - (at & 7))) & ((1 << bits) - 1);
            if ((3 * index) + 3 > palette.Length) throw new MediaException($"it is broken: a pixel has colour {index} of a palette of {palette.Length / 3}");
            palette.Slice(3 * index, 3).CopyTo(target);
        }
        else if (bits == 24)
        {
            (target[0], target[1], target[2]) = (row[(3 * x) + 2], row[(3 * x) + 1], row[3 * x]);
        }
        else
        {
            var pixel = bits == 16 ? (uint)Short(row, 2 * x) : (uint)Int(row, 4 * x);
            for (var channel = 0; channel < 3; channel++) target[channel] = Masked(pixel, masks[channel]);
        }
    }

    /// <summary>The bits that a mask shows, brought to 8.</summary>
    private static byte Masked(uint pixel, uint mask)
    {
        if (mask == 0) return 0;

        var shift = BitOperations.TrailingZeroCount(mask);
        var (value, most) = ((ulong)((pixel & mask) >> shift), (ulong)(mask >> shift));
        return (byte)(((value * byte.MaxValue) + (most / 2)) / most);
    }

    private static uint[] Masks(ReadOnlySpan<byte> file, int bits, int compression)
    {
        if (compression == 0) return bits == 16 ? [0x7C00, 0x3E0, 0x1F] : [0xFF0000, 0xFF00, 0xFF];
        if (file.Length < FileHeader + InfoHeader + OldHeader) throw Cut();

        // After the smallest header, or in the same place of a longer one.
        var masks = file[(FileHeader + InfoHeader)..];
        return [(uint)Int(masks, 0), (uint)Int(masks, 4), (uint)Int(masks, 8)];
    }

    private static byte[] Palette(ReadOnlySpan<byte> file, int size, bool isOld, int bits)
    {
        var most = 1 << bits;
        var used = isOld ? 0 : Int(file, FileHeader + 32);
        var (count, each) = (used is > 0 && used < most ? used : most, isOld ? 3 : 4);
        var colors = file[(FileHeader + size)..];
        if (colors.Length < count * each) throw Cut();

        var palette = new byte[3 * count];
        for (var color = 0; color < count; color++) (palette[3 * color], palette[(3 * color) + 1], palette[(3 * color) + 2]) = (colors[(color * each) + 2], colors[(color * each) + 1], colors[color * each]);
        return palette;
    }

    private static int Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static MediaException Cut() => new("it is cut off");
}
