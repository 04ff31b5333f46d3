using System.Buffers.Binary;
using System.Text;

namespace DataAuditor.Metrics.Tests.Credentials;

/// <summary>One manifest store in a file of every format.</summary>
internal static class Fixtures
{
    /// <summary>How boxes of ISO files that are for credentials begin.</summary>
    public static byte[] Credentials { get; } = [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81];

    /// <summary>The store of a signed picture, which is bound to no other file.</summary>
    public static byte[] Store { get; } = StoreOf(new SignedImage(Signers.Leaf).Write());

    public static IReadOnlyDictionary<string, byte[]> All { get; } = Write();

    private static byte[] StoreOf(byte[] png) => png[41..(41 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33)))];

    private static Dictionary<string, byte[]> Write() => new(StringComparer.Ordinal)
    {
        ["png"] = new SignedImage(Signers.Leaf).Write(),
        ["png by boxes"] = new SignedImage(Signers.Leaf) { IsBoundByBoxes = true }.Write(),
        ["jpeg"] = Jpeg(Store),
        ["gif"] = Gif(Store),
        ["webp"] = Riff(Store),
        ["tiff"] = Tiff(Store),
        ["mp4"] = Bmff(Store),
    };

    /// <summary>In two pieces.</summary>
    private static byte[] Jpeg(byte[] store)
    {
        byte[] Segment(byte marker, params byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];
        var half = store.Length / 2;
        return
        [
            0xFF, 0xD8, .. Segment(0xEB, [.. "JP"u8, 0, 1, 0, 0, 0, 1, .. store[..half]]), .. Segment(0xEB, [.. "JP"u8, 0, 1, 0, 0, 0, 2, .. store[..8], .. store[half..]]),
            .. Segment(0xDA, 0, 0), 1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9,
        ];
    }

    private static byte[] Gif(byte[] store) =>
    [
        .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x21, 0xFF, 11, .. "C2PA_GIF"u8, 1, 0, 0, .. store.Chunk(255).SelectMany(static block => (byte[])[(byte)block.Length, .. block]), 0,
        0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B,
    ];

    private static byte[] Riff(byte[] store)
    {
        byte[] Chunk(string name, byte[] content) => [.. Encoding.ASCII.GetBytes(name), .. BitConverter.GetBytes(content.Length), .. content, .. new byte[content.Length & 1]];
        return Chunk("RIFF", [.. "WEBP"u8, .. Chunk("VP8 ", [1, 2, 3]), .. Chunk("C2PA", store)]);
    }

    private static byte[] Tiff(byte[] store) => [.. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x41, 0xCD, 7, 0, .. BitConverter.GetBytes(store.Length), 26, 0, 0, 0, 0, 0, 0, 0, .. store];

    private static byte[] Bmff(byte[] store)
    {
        byte[] uuid = [.. Credentials, 0, 0, 0, 0, .. "manifest\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
        return [.. Box("ftyp", [.. "isom"u8, 0, 0, 0, 0]), .. Box("uuid", [.. uuid, .. store]), .. Box("moov", Box("trak", Box("tkhd", new byte[20]))), .. Box("mdat", [1, 2, 3, 4, 5])];
    }

    internal static byte[] Box(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length + 8);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. content];
    }
}
