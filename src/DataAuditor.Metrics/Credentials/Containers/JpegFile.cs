using System.Buffers.Binary;

namespace DataAuditor.Metrics.Credentials.Containers;

/// <summary>JPEG: the manifest store is cut into segments APP11 (ISO/IEC 19566-5, annex D).</summary>
internal sealed class JpegFile : IDisposable
{
    private const byte Prefix = 0xFF, Start = 0xD8, End = 0xD9, Scan = 0xDA, FirstRestart = 0xD0, LastRestart = 0xD7, Temporary = 0x01, App0 = 0xE0, App1 = 0xE1, App11 = 0xEB, App15 = 0xEF;

    /// <summary>A piece of a store begins with the identifiers of format and instance and its own number; behind it, repeated in every piece, the header of the box.</summary>
    private const int PieceHeader = 8, BoxHeader = 8, KindAt = PieceHeader + BoxHeader + 8;

    private const int MostSegments = 100_000;

    private readonly ByteSource _source;

    private readonly List<NamedRange> _boxes = [];

    private readonly MemoryStream _store = new();

    private ByteRange? _storeRange;

    private ushort? _instance;

    private uint _pieces;

    private string? _remote;

    private JpegFile(ByteSource source) => _source = source;

    public static Asset Read(ByteSource source)
    {
        using var file = new JpegFile(source);
        file.ReadSegments();
        return new Asset
        {
            Store = file._store.Length > 0 ? (ReadOnlyMemory<byte>?)file._store.ToArray() : null,
            StoreRange = file._storeRange,
            Boxes = file._boxes,
            RemoteManifest = file._remote,
        };
    }

    public void Dispose() => _store.Dispose();

    private void ReadSegments()
    {
        long at = 0;
        while (at < _source.Length)
        {
            if (_boxes.Count > MostSegments) throw new CredentialFormatException($"the JPEG has more than {MostSegments} segments");
            if (_source[at] != Prefix) throw new CredentialFormatException("the JPEG has no marker where a segment should begin");

            var start = at;
            while (_source[at + 1] == Prefix) at++;
            var marker = _source[at + 1];
            at += 2;
            if (HasLength(marker)) at += Content(marker, at);
            if (marker == Scan) at = EndOfScan(at);
            Add(marker, new ByteRange(start, at - start));
            if (marker == End) return;
        }

        throw new CredentialFormatException("the JPEG ends without its end marker");
    }

    /// <summary>How long a segment's content is, which is looked into where it may be a manifest's.</summary>
    private int Content(byte marker, long at)
    {
        int length = _source.UInt16(at);
        if (length < 2) throw new CredentialFormatException("a segment of the JPEG is shorter than its length");
        if (at + length > _source.Length) throw new CredentialFormatException("a segment of the JPEG is longer than the file");

        if (marker is App1 && _remote is null && _source.Has(at + 2, "http://ns.adobe.com/xap/1.0/\0"u8)) _remote = RemoteReference.Find(_source.Bytes(at + 2, length - 2));
        return length;
    }

    private void Add(byte marker, ByteRange range)
    {
        if (marker is App11 && IsPieceOfStore(range))
        {
            // Pieces side by side are one box; between pieces that lie apart would be what is taken for the store.
            if (_storeRange is { } before && before.End != range.Start) throw new CredentialFormatException("the pieces of the manifest store lie apart");
            _storeRange = _storeRange is { } known ? known with { Length = range.End - known.Start } : range;
            if (_boxes is [.., { Name: NamedRange.Store } last]) _boxes[^1] = last with { Range = last.Range with { Length = range.End - last.Range.Start } };
            else _boxes.Add(new NamedRange(NamedRange.Store, range));
        }
        else
        {
            _boxes.Add(new NamedRange(NameOf(marker), range));
        }
    }

    private bool IsPieceOfStore(ByteRange segment)
    {
        var content = _source.Bytes(segment.Start, segment.Length).AsSpan();
        content = content[(content.IndexOf(App11) + 3)..];
        if (content.Length <= PieceHeader + BoxHeader) return false;

        var instance = BinaryPrimitives.ReadUInt16BigEndian(content[2..]);
        var number = BinaryPrimitives.ReadUInt32BigEndian(content[4..]);
        if (_pieces > 0 && instance == _instance)
        {
            if (number <= _pieces)
            {
                _instance = null;
                return false;
            }

            _store.Write(content[(PieceHeader + BoxHeader)..]);
            ByteSource.RefuseMore(_store.Length);
            _pieces++;
            return true;
        }

        if (content.Length <= KindAt + 4 || !content[KindAt..].StartsWith("c2pa"u8)) return false;
        if (_pieces > 0) throw new CredentialFormatException("the file has more than one manifest store");

        (_instance, _pieces) = (instance, 1);
        _store.Write(content[PieceHeader..]);
        return true;
    }

    /// <summary>Behind a scan's header lies what is compressed, in which a marker is one that is neither stuffed nor a restart.</summary>
    private long EndOfScan(long at)
    {
        while (true)
        {
            at = _source.Find(Prefix, at);
            if (at + 1 >= _source.Length) throw new CredentialFormatException("the JPEG ends within a scan");

            var next = _source[at + 1];
            if (next is not 0 and not (>= FirstRestart and <= LastRestart)) return at;

            at += 2;
        }
    }

    private static bool HasLength(byte marker) => marker is not (Start or End or Temporary) and not (>= FirstRestart and <= LastRestart);

    private static string NameOf(byte marker) => marker switch
    {
        Start => "SOI",
        End => "EOI",
        Scan => "SOS",
        0xC4 => "DHT",
        0xDB => "DQT",
        0xDD => "DRI",
        0xFE => "COM",
        >= App0 and <= App15 => $"APP{marker - App0}",
        >= 0xC0 and <= 0xCF => $"SOF{marker - 0xC0}",
        >= FirstRestart and <= LastRestart => $"RST{marker - FirstRestart}",
        >= 0xF0 and <= 0xFD => $"JPG{marker - 0xF0}",
        _ => $"{marker:X2}",
    };
}
