using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace DataAuditor.Metrics.Credentials.Cbor;

/// <summary>
/// Reads CBOR (RFC 8949) of definite and indefinite lengths. Hostile bytes cost no more than their own length: depth and number of items are
/// limited, a length is never believed before the bytes are there, and a map names each key once.
/// </summary>
internal sealed class CborReader
{
    private const int MostDepth = 64;

    private const int MostItems = 250_000;

    private const int Indefinite = 31;

    private const byte Break = 0xFF;

    private readonly ReadOnlyMemory<byte> _bytes;

    private int _at;

    private int _items;

    private CborReader(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>The one item that the bytes are.</summary>
    /// <param name="zerosMayFollow">Whether zeros may stand behind it, as in boxes of a fixed size.</param>
    /// <exception cref="CredentialFormatException">They are none, or more.</exception>
    public static CborValue Read(ReadOnlyMemory<byte> bytes, bool zerosMayFollow = false)
    {
        var reader = new CborReader(bytes);
        var value = reader.Item(0);
        var rest = bytes.Span[reader._at..];
        if (zerosMayFollow ? rest.ContainsAnyExcept((byte)0) : rest.Length > 0) throw Fault("it is followed by other bytes");

        return value;
    }

    private CborValue Item(int depth)
    {
        if (depth > MostDepth) throw Fault($"it is nested more than {MostDepth} deep");
        if (++_items > MostItems) throw Fault($"it has more than {MostItems} items");

        var start = _at;
        var (major, minor) = Head();
        return major switch
        {
            0 => new CborValue(CborKind.Integer, From(start)) { Integer = Signed(Argument(minor)) },
            1 => new CborValue(CborKind.Integer, From(start)) { Integer = Signed(Argument(minor)) is { } number ? -1 - number : null },
            2 => Bytes(start, minor),
            3 => Text(start, minor),
            4 => Array(start, minor, depth),
            5 => Map(start, minor, depth),
            6 => Tagged(start, minor, depth),
            _ => Simple(start, minor),
        };
    }

    private CborValue Bytes(int start, int minor)
    {
        var bytes = String(2, minor);
        return new CborValue(CborKind.Bytes, From(start)) { Bytes = bytes };
    }

    private CborValue Text(int start, int minor)
    {
        var bytes = String(3, minor).Span;
        if (!Utf8.IsValid(bytes)) throw Fault("a text is no UTF-8");

        return new CborValue(CborKind.Text, From(start)) { Text = Encoding.UTF8.GetString(bytes) };
    }

    private CborValue Array(int start, int minor, int depth)
    {
        var items = new List<CborValue>();
        foreach (var _ in Counted(minor)) items.Add(Item(depth + 1));
        return new CborValue(CborKind.Array, From(start)) { Items = items };
    }

    private CborValue Map(int start, int minor, int depth)
    {
        var entries = new Dictionary<CborKey, CborValue>();
        foreach (var _ in Counted(minor))
        {
            var key = Key(Item(depth + 1));
            if (!entries.TryAdd(key, Item(depth + 1))) throw Fault($"a map has the key '{PlainText.OneLine(key.Text ?? key.Number.ToString(CultureInfo.InvariantCulture), 40)}' twice");
        }

        return new CborValue(CborKind.Map, From(start)) { Entries = entries };
    }

    private CborValue Tagged(int start, int minor, int depth)
    {
        var tag = Argument(minor);
        var item = Item(depth + 1);
        return new CborValue(CborKind.Tagged, From(start)) { Tag = tag, Tagged = item };
    }

    private CborValue Simple(int start, int minor)
    {
        if (minor is 20 or 21) return new CborValue(CborKind.Truth, From(start)) { Truth = minor == 21 };
        if (minor is 25 or 26 or 27)
        {
            var bits = Take(1 << (minor - 24)).Span;
            var number = minor switch
            {
                25 => (double)BinaryPrimitives.ReadHalfBigEndian(bits),
                26 => BinaryPrimitives.ReadSingleBigEndian(bits),
                _ => BinaryPrimitives.ReadDoubleBigEndian(bits),
            };
            return new CborValue(CborKind.Float, From(start)) { Number = number };
        }

        if (minor is Indefinite) throw Fault("a break stands where nothing is open");
        Argument(minor);
        return new CborValue(CborKind.Null, From(start));
    }

    /// <summary>The content of a text or of bytes; of an indefinite length its pieces, joined.</summary>
    private ReadOnlyMemory<byte> String(int kind, int minor)
    {
        if (minor != Indefinite) return Take(Argument(minor));

        var joined = new MemoryStream();
        foreach (var _ in Counted(Indefinite))
        {
            var (major, length) = Head();
            if (major != kind || length == Indefinite) throw Fault("a piece of a string is of another kind");
            if (++_items > MostItems) throw Fault($"it has more than {MostItems} items");
            joined.Write(Take(Argument(length)).Span);
        }

        return joined.ToArray();
    }

    /// <summary>Steps over the items of an array, map or string: as many as it says, or up to the break.</summary>
    private IEnumerable<int> Counted(int minor)
    {
        if (minor == Indefinite)
        {
            while (Peek() != Break) yield return _at;
            _at++;
            yield break;
        }

        var count = Argument(minor);
        if (count > (ulong)(_bytes.Length - _at)) throw Fault("it ends within an array or a map");
        for (ulong item = 0; item < count; item++) yield return _at;
    }

    private (int Major, int Minor) Head()
    {
        var head = Peek();
        _at++;
        return (head >> 5, head & 31);
    }

    private byte Peek() => _at < _bytes.Length ? _bytes.Span[_at] : throw Fault("it ends too early");

    private ulong Argument(int minor) => minor switch
    {
        < 24 => (ulong)minor,
        24 => Take(1).Span[0],
        25 => BinaryPrimitives.ReadUInt16BigEndian(Take(2).Span),
        26 => BinaryPrimitives.ReadUInt32BigEndian(Take(4).Span),
        27 => BinaryPrimitives.ReadUInt64BigEndian(Take(8).Span),
        _ => throw Fault("an item is of no known kind"),
    };

    private ReadOnlyMemory<byte> Take(ulong length)
    {
        if (length > (ulong)(_bytes.Length - _at)) throw Fault("it ends too early");

        var taken = _bytes.Slice(_at, (int)length);
        _at += (int)length;
        return taken;
    }

    private ReadOnlyMemory<byte> Take(int length) => Take((ulong)length);

    private ReadOnlyMemory<byte> From(int start) => _bytes[start.._at];

    private static CborKey Key(CborValue key) => key switch
    {
        { Text: { } text } => text,
        { Integer: { } number } => number,
        _ => throw Fault("the key of a map is neither text nor number"),
    };

    private static long? Signed(ulong number) => number <= long.MaxValue ? (long)number : null;

    private static CredentialFormatException Fault(string what) => new($"the CBOR is malformed: {what}");
}
