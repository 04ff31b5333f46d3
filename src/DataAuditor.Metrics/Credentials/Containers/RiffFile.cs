using System.Buffers.Binary;

namespace DataAuditor.Metrics.Credentials.Containers;

/// <summary>RIFF (WebP, WAV, AVI): the manifest store is a chunk <c>C2PA</c>.</summary>
internal static class RiffFile
{
    private const string StoreChunk = "C2PA", TextChunk = "XMP ";

    private const int ChunkHeader = 8, FileHeader = 12;

    public static Asset Read(ByteSource source)
    {
        var asset = Asset.Bare;
        var end = Math.Min(source.Length, ChunkHeader + LengthAt(source, 4));
        long at = FileHeader;
        while (at + ChunkHeader <= end)
        {
            var name = source.Name(at);
            var length = LengthAt(source, at + 4);
            if (at + ChunkHeader + length > source.Length) throw new CredentialFormatException("a chunk of the file is longer than the file");

            // Chunks begin at even positions; the byte that sees to that belongs to none.
            var range = new ByteRange(at, Math.Min(ChunkHeader + length + (length & 1), source.Length - at));
            if (name is StoreChunk && asset.Store is null) asset = asset with { Store = source.Bytes(at + ChunkHeader, length), StoreRange = new ByteRange(at, ChunkHeader + length) };
            if (name is TextChunk && asset.RemoteManifest is null) asset = asset with { RemoteManifest = RemoteReference.Find(source.Bytes(at + ChunkHeader, length)) };
            at = range.End;
        }

        return asset;
    }

    private static long LengthAt(ByteSource source, long at)
    {
        Span<byte> bytes = stackalloc byte[4];
        source.Read(at, bytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}
