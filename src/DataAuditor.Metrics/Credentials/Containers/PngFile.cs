namespace DataAuditor.Metrics.Credentials.Containers;

/// <summary>PNG: the manifest store is a chunk <c>caBX</c>.</summary>
internal static class PngFile
{
    private const string StoreChunk = "caBX", TextChunk = "iTXt", LastChunk = "IEND", HeaderName = "PNGh";

    /// <summary>Length and type before a chunk's data, and the check sum behind it.</summary>
    private const int BeforeData = 8, AroundData = 12;

    private const int MostChunks = 100_000;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static Asset Read(ByteSource source)
    {
        var boxes = new List<NamedRange> { new(HeaderName, new ByteRange(0, Signature.Length)) };
        var asset = new Asset { Boxes = boxes };
        string? name;
        long at = Signature.Length;
        do
        {
            if (boxes.Count > MostChunks) throw new CredentialFormatException($"the PNG has more than {MostChunks} chunks");

            long length = source.UInt32(at);
            name = source.Name(at + 4);
            var range = new ByteRange(at, length + AroundData);
            if (range.End > source.Length) throw new CredentialFormatException("a chunk of the PNG is longer than the file");

            boxes.Add(new NamedRange(name is StoreChunk ? NamedRange.Store : name, range));
            if (name is StoreChunk)
            {
                if (asset.Store is not null) throw new CredentialFormatException("the file has more than one manifest store");
                asset = asset with { Store = source.Bytes(at + BeforeData, length), StoreRange = range };
            }
            else if (name is TextChunk && asset.RemoteManifest is null && source.Has(at + BeforeData, "XML:com.adobe.xmp"u8))
            {
                asset = asset with { RemoteManifest = RemoteReference.Find(source.Bytes(at + BeforeData, length)) };
            }

            at = range.End;
        }
        while (name is not LastChunk);

        return asset;
    }
}
