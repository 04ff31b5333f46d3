using System.Buffers.Binary;
using System.Text;

namespace DataAuditor.Metrics.Credentials.Containers;

/// <summary>Reads here and there in a file, page by page, so that headers cost no call each and no file is held whole.</summary>
/// <param name="stream">Can be sought in.</param>
internal sealed class ByteSource(Stream stream)
{
    /// <summary>Larger manifest stores are refused: no picture has a megabyte of history, let alone this.</summary>
    public const int MostBytes = 64 << 20;

    private const int PageLength = 1 << 16;

    private readonly byte[] _page = new byte[PageLength];

    private long _pageStart = -1;

    private int _pageLength;

    public long Length { get; } = stream.Length;

    public Stream Stream => stream;

    /// <exception cref="CredentialFormatException">The file ends before.</exception>
    public byte this[long at] => Page(at)[0];

    public ushort UInt16(long at)
    {
        Span<byte> bytes = stackalloc byte[2];
        Read(at, bytes);
        return BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }

    public uint UInt32(long at)
    {
        Span<byte> bytes = stackalloc byte[4];
        Read(at, bytes);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    public long Int64(long at)
    {
        Span<byte> bytes = stackalloc byte[8];
        Read(at, bytes);
        return BinaryPrimitives.ReadInt64BigEndian(bytes);
    }

    /// <summary>Four characters, as formats name their parts.</summary>
    public string Name(long at)
    {
        Span<byte> bytes = stackalloc byte[4];
        Read(at, bytes);
        return Encoding.Latin1.GetString(bytes);
    }

    /// <summary>Whether these bytes stand at a position; not where the file ends before.</summary>
    public bool Has(long at, ReadOnlySpan<byte> expected)
    {
        if (at < 0 || Length - at < expected.Length) return false;

        while (expected.Length > 0)
        {
            var page = Page(at);
            var count = Math.Min(page.Length, expected.Length);
            if (!page[..count].SequenceEqual(expected[..count])) return false;

            expected = expected[count..];
            at += count;
        }

        return true;
    }

    /// <summary>Holds the length of a part of a file against <see cref="MostBytes"/>.</summary>
    /// <exception cref="CredentialFormatException">It is longer.</exception>
    public static void RefuseMore(long count)
    {
        if (count > MostBytes) throw new CredentialFormatException($"more than {MostBytes >> 20} MB are said to be one part of the file");
    }

    /// <exception cref="CredentialFormatException">The file ends before, or they are too many.</exception>
    public byte[] Bytes(long at, long count)
    {
        RefuseMore(count);
        if (count < 0 || at < 0 || at > Length - count) throw Ended();

        var bytes = new byte[count];
        Read(at, bytes);
        return bytes;
    }

    /// <summary>Where a byte stands next; the file's length where it does not.</summary>
    public long Find(byte wanted, long from)
    {
        while (from < Length)
        {
            var page = Page(from);
            var found = page.IndexOf(wanted);
            if (found >= 0) return from + found;

            from += page.Length;
        }

        return Length;
    }

    public void Read(long at, Span<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var page = Page(at);
            var count = Math.Min(page.Length, bytes.Length);
            page[..count].CopyTo(bytes);
            bytes = bytes[count..];
            at += count;
        }
    }

    /// <summary>The rest of the page that a position is on; never empty.</summary>
    private ReadOnlySpan<byte> Page(long at)
    {
        if (at < 0 || at >= Length) throw Ended();
        if (_pageStart < 0 || at < _pageStart || at >= _pageStart + _pageLength)
        {
            _pageStart = at - (at % PageLength);
            stream.Position = _pageStart;
            _pageLength = stream.ReadAtLeast(_page, (int)Math.Min(PageLength, Length - _pageStart), throwOnEndOfStream: false);
            if (at >= _pageStart + _pageLength) throw Ended();
        }

        return _page.AsSpan((int)(at - _pageStart)..)[..(int)(_pageStart + _pageLength - at)];
    }

    private static CredentialFormatException Ended() => new("the file ends too early");
}
