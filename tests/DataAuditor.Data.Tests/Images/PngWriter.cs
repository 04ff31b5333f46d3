using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace DataAuditor.Data.Tests.Images;

/// <summary>Writes PNG of every kind, for tests.</summary>
internal sealed class PngWriter(int width, int height, int depth, int color)
{
    private static readonly (int Left, int Top, int Right, int Down)[] Passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static byte[] Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public bool IsInterlaced { get; init; }

    /// <summary>Which filter each row is written with; -1 for all in turn.</summary>
    public int Filter { get; init; } = -1;

    public byte[]? Palette { get; init; }

    private int Channels => color switch { 0 or 3 => 1, 4 => 2, 2 => 3, _ => 4 };

    /// <param name="values">The values of pixels one by one, as wide as the depth.</param>
    public byte[] Write(Func<int, int, int, int> values)
    {
        var pixels = new MemoryStream();
        using (var deflate = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var pass in IsInterlaced ? Passes : [(0, 0, 1, 1)]) Write(deflate, pass, values);
        }

        return [.. Signature, .. Header(), .. Palette is null ? [] : Chunk("PLTE", Palette), .. Chunk("tEXt", "Comment\0made by a test"u8), .. Chunk("IDAT", pixels.ToArray()), .. Chunk("IEND", [])];
    }

    public byte[] Header()
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)color, (byte)(IsInterlaced ? 1 : 0));
        return Chunk("IHDR", header);
    }

    public static byte[] Chunk(string type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        var checksum = new Crc32();
        checksum.Add(chunk.AsSpan(4, data.Length + 4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), checksum.Value);
        return chunk;
    }

    private void Write(ZLibStream deflate, (int Left, int Top, int Right, int Down) pass, Func<int, int, int, int> values)
    {
        var count = (width - pass.Left + pass.Right - 1) / pass.Right;
        if (count <= 0) return;

        var length = ((count * Channels * depth) + 7) / 8;
        var back = Math.Max(1, Channels * depth / 8);
        byte[] above = new byte[length], row = new byte[length];
        var filter = 0;
        for (var y = pass.Top; y < height; y += pass.Down)
        {
            row.AsSpan().Clear();
            for (var x = 0; x < count; x++)
            {
                for (var channel = 0; channel < Channels; channel++) Put(row, (x * Channels) + channel, values(pass.Left + (x * pass.Right), y, channel));
            }

            var own = Filter < 0 ? filter++ % 5 : Filter;
            deflate.WriteByte((byte)own);
            deflate.Write(Filtered(own, row, above, back));
            (row, above) = (above, row);
        }
    }

    private void Put(byte[] row, int at, int value)
    {
        if (depth == 16) BinaryPrimitives.WriteUInt16BigEndian(row.AsSpan(2 * at), (ushort)value);
        else row[at * depth / 8] |= (byte)(value << (8 - depth - (at * depth % 8)));
    }

    private static byte[] Filtered(int filter, byte[] row, byte[] above, int back)
    {
        var filtered = new byte[row.Length];
        for (var at = 0; at < row.Length; at++)
        {
            int left = at < back ? 0 : row[at - back], up = above[at], between = at < back ? 0 : above[at - back];
            var told = filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Nearest(left, up, between) };
            filtered[at] = (byte)(row[at] - told);
        }

        return filtered;
    }

    private static int Nearest(int left, int up, int between)
    {
        var guess = left + up - between;
        return new[] { left, up, between }.MinBy(neighbour => Math.Abs(guess - neighbour));
    }
}
