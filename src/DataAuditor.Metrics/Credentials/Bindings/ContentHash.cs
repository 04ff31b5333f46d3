using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using DataAuditor.Metrics.Credentials.Containers;

namespace DataAuditor.Metrics.Credentials.Bindings;

/// <summary>Hashes parts of a file as it streams by.</summary>
internal static class ContentHash
{
    private const int BufferLength = 1 << 17;

    /// <summary>Of everything but some ranges.</summary>
    /// <param name="offsets">Positions at which, before the byte there, the position itself is hashed, as eight bytes.</param>
    /// <returns>Null where a range is none of the file's.</returns>
    public static byte[]? Without(Stream stream, HashAlgorithmName algorithm, IEnumerable<ByteRange> excluded, IReadOnlyCollection<long>? offsets = null)
    {
        var length = stream.Length;
        return Included(length, excluded) is { } included ? Of(stream, algorithm, included, offsets) : null;
    }

    /// <summary>Of these ranges, one behind the other.</summary>
    public static byte[] Of(Stream stream, HashAlgorithmName algorithm, IReadOnlyList<ByteRange> ranges, IReadOnlyCollection<long>? offsets = null)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            var waiting = new Queue<long>(Within(ranges, offsets ?? []));
            foreach (var range in ranges)
            {
                var at = range.Start;
                while (waiting.TryPeek(out var offset) && offset < range.End)
                {
                    waiting.Dequeue();
                    if (offset > at)
                    {
                        Append(stream, hash, new ByteRange(at, offset - at), buffer);
                        at = offset;
                    }

                    BinaryPrimitives.WriteInt64BigEndian(buffer, offset);
                    hash.AppendData(buffer, 0, sizeof(long));
                }

                Append(stream, hash, new ByteRange(at, range.End - at), buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Offsets before everything that is hashed, or behind it, are not hashed; those of parts left out between are.</summary>
    private static IEnumerable<long> Within(IReadOnlyList<ByteRange> ranges, IReadOnlyCollection<long> offsets) => ranges.Count == 0
        ? []
        : offsets.Where(offset => offset >= ranges[0].Start && offset < ranges[^1].End).Order();

    private static void Append(Stream stream, IncrementalHash hash, ByteRange range, byte[] buffer)
    {
        stream.Position = range.Start;
        for (var left = range.Length; left > 0;)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(BufferLength, left));
            if (read == 0) throw new CredentialFormatException("the file ends too early");

            hash.AppendData(buffer, 0, read);
            left -= read;
        }
    }

    private static List<ByteRange>? Included(long length, IEnumerable<ByteRange> excluded)
    {
        var included = new List<ByteRange>();
        long at = 0;
        foreach (var range in excluded.OrderBy(static range => range.Start))
        {
            if (range.Start < 0 || range.Length < 0 || range.Start > length - range.Length) return null;
            if (range.Start > at) included.Add(new ByteRange(at, range.Start - at));
            at = Math.Max(at, range.End);
        }

        if (length > at) included.Add(new ByteRange(at, length - at));
        return included;
    }
}
