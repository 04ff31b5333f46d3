namespace DataAuditor.Metrics.Credentials.Containers;

/// <summary>GIF: the manifest store is an application extension.</summary>
internal static class GifFile
{
    private const byte Extension = 0x21, ImageDescriptor = 0x2C, Trailer = 0x3B, Application = 0xFF;

    private const int HeaderLength = 6, ScreenLength = 7, ImageLength = 10, ApplicationName = 11;

    private const int MostBlocks = 200_000;

    public static Asset Read(ByteSource source)
    {
        var screen = new ByteRange(HeaderLength, ScreenLength + TableLength(source[HeaderLength + 4]));
        var boxes = new List<NamedRange> { new("GIF89a", new ByteRange(0, HeaderLength)), new("LSD", screen) };
        var asset = new Asset { Boxes = boxes };
        var at = screen.End;
        while (true)
        {
            if (boxes.Count > MostBlocks) throw new CredentialFormatException($"the GIF has more than {MostBlocks} blocks");

            switch (source[at])
            {
                case Trailer:
                    boxes.Add(new NamedRange("3B", new ByteRange(at, 1)));
                    return asset;
                case ImageDescriptor:
                    var image = new ByteRange(at, ImageLength + TableLength(source[at + ImageLength - 1]));
                    var data = new ByteRange(image.End, EndOfBlocks(source, image.End + 1) - image.End);
                    boxes.AddRange([new NamedRange("2C", image), new NamedRange("TBID", data)]);
                    at = data.End;
                    break;
                case Extension:
                    var extension = new ByteRange(at, EndOfBlocks(source, at + 2) - at);
                    asset = With(asset, source, extension);
                    boxes.Add(new NamedRange(IsStore(source, at) ? NamedRange.Store : $"21{source[at + 1]:X2}", extension));
                    at = extension.End;
                    break;
                default:
                    throw new CredentialFormatException("the GIF has a block of no known kind");
            }
        }
    }

    private static Asset With(Asset asset, ByteSource source, ByteRange extension)
    {
        var content = extension.Start + 3 + ApplicationName;
        if (IsStore(source, extension.Start))
        {
            if (asset.Store is not null) throw new CredentialFormatException("the file has more than one manifest store");
            return asset with { Store = Joined(source, content), StoreRange = extension };
        }

        return source.Has(extension.Start + 3, "XMP DataXMP"u8) && asset.RemoteManifest is null && extension.End > content
            ? asset with { RemoteManifest = RemoteReference.Find(source.Bytes(content, extension.End - content)) }
            : asset;
    }

    private static bool IsStore(ByteSource source, long at) =>
        source[at + 1] == Application && source.Has(at + 2, [ApplicationName]) && source.Has(at + 3, "C2PA_GIF"u8) && source.Has(at + 11, [0x01, 0x00, 0x00]);

    private static ReadOnlyMemory<byte> Joined(ByteSource source, long at)
    {
        var joined = new MemoryStream();
        for (int length; (length = source[at]) > 0; at += 1 + length)
        {
            joined.Write(source.Bytes(at + 1, length));
            ByteSource.RefuseMore(joined.Length);
        }

        return joined.ToArray();
    }

    /// <summary>Where data that is cut into blocks of at most 255 bytes ends, with the empty block that says so.</summary>
    private static long EndOfBlocks(ByteSource source, long at)
    {
        for (int length; (length = source[at]) > 0;) at += 1 + length;
        return at + 1;
    }

    private static int TableLength(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
