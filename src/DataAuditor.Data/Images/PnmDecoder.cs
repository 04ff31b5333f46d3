using DataAuditor.Media;

namespace DataAuditor.Data.Images;

/// <summary>Portable bit, grey and pixel maps (PBM, PGM, PPM), plain and raw, of up to 16 bits.</summary>
/// <remarks>The Netpbm formats; values are brought from the file's greatest to 255, rounded.</remarks>
internal static class PnmDecoder
{
    /// <exception cref="MediaException">The file is broken, cut off or too large.</exception>
    public static RasterImage Decode(ReadOnlySpan<byte> file)
    {
        var kind = file[1] - '0';
        var (isBits, isPlain, channels) = (kind is 1 or 4, kind <= 3, kind is 3 or 6 ? 3 : 1);
        var rest = file[2..];
        var (width, height) = (Number(ref rest), Number(ref rest));
        ImageLimits.Require(width, height);
        var most = isBits ? 1 : Number(ref rest);
        if (most is < 1 or > ushort.MaxValue) throw new MediaException($"it is broken: its greatest value is {most}");
        if (!isPlain) rest = rest is [(byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t', ..] ? rest[1..] : throw Cut();

        var values = new byte[checked(width * height * channels)];
        if (isPlain) ReadPlain(rest, values, most, isBits);
        else if (isBits) ReadBits(rest, values, width, height);
        else ReadRaw(rest, values, most);
        return new RasterImage(width, height, channels, values);
    }

    private static void ReadPlain(ReadOnlySpan<byte> rest, Span<byte> values, int most, bool isBits)
    {
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = isBits ? Grey(Bit(ref rest)) : Scaled(Number(ref rest), most);
        }
    }

    private static void ReadBits(ReadOnlySpan<byte> rest, Span<byte> values, int width, int height)
    {
        var stride = (width + 7) / 8;
        if (rest.Length < (long)stride * height) throw Cut();
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) values[(y * width) + x] = Grey((rest[(y * stride) + (x >> 3)] >> (7 - (x & 7))) & 1);
        }
    }

    private static void ReadRaw(ReadOnlySpan<byte> rest, Span<byte> values, int most)
    {
        var each = most > byte.MaxValue ? 2 : 1;
        if (rest.Length < (long)values.Length * each) throw Cut();
        if (most == byte.MaxValue)
        {
            rest[..values.Length].CopyTo(values);
            return;
        }

        for (var at = 0; at < values.Length; at++) values[at] = Scaled(each == 1 ? rest[at] : (rest[2 * at] << 8) | rest[(2 * at) + 1], most);
    }

    private static byte Grey(int bit) => bit == 0 ? byte.MaxValue : (byte)0;

    private static byte Scaled(int value, int most)
    {
        if (value > most) throw new MediaException($"it is broken: it has the value {value}, and {most} is its greatest");
        return (byte)(((value * byte.MaxValue) + (most / 2)) / most);
    }

    private static int Bit(ref ReadOnlySpan<byte> rest)
    {
        SkipBlanks(ref rest);
        if (rest is not [(byte)'0' or (byte)'1', ..]) throw Cut();

        var bit = rest[0] - '0';
        rest = rest[1..];
        return bit;
    }

    private static int Number(ref ReadOnlySpan<byte> rest)
    {
        SkipBlanks(ref rest);
        var length = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (length < 0) length = rest.Length;
        if (length == 0) throw Cut();
        if (length > 9 || !int.TryParse(rest[..length], out var number)) throw new MediaException("it is broken: a number of it is too long");

        rest = rest[length..];
        return number;
    }

    private static void SkipBlanks(ref ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart(" \t\r\n\v\f"u8);
        while (rest is [(byte)'#', ..])
        {
            var end = rest.IndexOf((byte)'\n');
            rest = end < 0 ? default : rest[(end + 1)..].TrimStart(" \t\r\n\v\f"u8);
        }
    }

    private static MediaException Cut() => new("it is cut off");
}
