using System.Buffers.Binary;

namespace DataAuditor.Metrics.Credentials.Containers;

/// <summary>TIFF: the manifest store is a field of the first directory.</summary>
internal sealed class TiffFile
{
    private const int StoreField = 0xCD41, TextField = 0x02BC;

    private const int Classic = 42, Large = 43;

    private readonly ByteSource _source;

    private readonly bool _isLittle;

    private readonly bool _isLarge;

    private TiffFile(ByteSource source)
    {
        _source = source;
        _isLittle = source[0] == 'I';
        var version = Number(2, 2);
        if (version is not (Classic or Large)) throw new CredentialFormatException("the TIFF is of no known version");
        _isLarge = version == Large;
    }

    private int OffsetLength => _isLarge ? 8 : 4;

    public static Asset Read(ByteSource source) => new TiffFile(source).Read();

    private Asset Read()
    {
        var countLength = _isLarge ? 8 : 2;
        var fieldLength = 4 + (2 * OffsetLength);
        var directory = Number(_isLarge ? 8 : 4, OffsetLength);
        var fields = Number(directory, countLength);
        if (fields < 0 || fields > (_source.Length - directory) / fieldLength) throw new CredentialFormatException("the directory of the TIFF is longer than the file");

        var asset = Asset.Bare;
        var hasText = false;
        for (long field = 0; field < fields; field++)
        {
            var at = directory + countLength + (field * fieldLength);
            var name = Number(at, 2);
            if (name is not (StoreField or TextField) || (name is TextField && hasText)) continue;
            if (name is StoreField && asset.Store is not null) throw new CredentialFormatException("the file has more than one manifest store");

            var length = Number(at + 4, OffsetLength);
            var place = at + 4 + OffsetLength;
            var range = new ByteRange(length <= OffsetLength ? place : Number(place, OffsetLength), length);
            var content = _source.Bytes(range.Start, range.Length);
            hasText |= name is TextField;
            asset = name is StoreField ? asset with { Store = content, StoreRange = range } : asset with { RemoteManifest = RemoteReference.Find(content) };
        }

        return asset;
    }

    private long Number(long at, int length)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        if (_isLittle)
        {
            _source.Read(at, bytes[..length]);
            return BinaryPrimitives.ReadInt64LittleEndian(bytes);
        }

        _source.Read(at, bytes[^length..]);
        return BinaryPrimitives.ReadInt64BigEndian(bytes);
    }
}
