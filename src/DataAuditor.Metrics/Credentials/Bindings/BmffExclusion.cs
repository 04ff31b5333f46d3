using System.Globalization;
using DataAuditor.Metrics.Credentials.Cbor;
using DataAuditor.Metrics.Credentials.Containers;

namespace DataAuditor.Metrics.Credentials.Bindings;

/// <summary>Boxes that a hash over an ISO base media file leaves out: by their path, and where asked by length, version, flags and content.</summary>
internal sealed class BmffExclusion
{
    /// <summary>What boxes are told apart by is an identifier, of 16 bytes.</summary>
    private const int MostContent = 1024;

    private readonly CborValue _entry;

    private readonly string _path;

    private readonly List<ByteRange>? _subset;

    private BmffExclusion(CborValue entry, string path, List<ByteRange>? subset) => (_entry, _path, _subset) = (entry, path, subset);

    /// <summary>Whether boxes are left out whole, not in parts.</summary>
    public bool IsWhole => _subset is null;

    /// <returns>Null where it is malformed: its parts must stand in order and not overlap, and the content that it asks for must be short.</returns>
    public static BmffExclusion? Find(CborValue entry)
    {
        if (entry["xpath"]?.Text is not { } path || (entry["data"]?.Items ?? []).Sum(static data => (long)(data["value"]?.Bytes?.Length ?? 0)) > MostContent) return null;
        if (entry["subset"]?.Items is not { } items) return new BmffExclusion(entry, path, null);

        var subset = new List<ByteRange>();
        foreach (var item in items)
        {
            if (item["offset"]?.Integer is not (>= 0 and var offset) || item["length"]?.Integer is not (>= 0 and var length) || offset > long.MaxValue - length) return null;
            if (subset is [.., var before] && before.End > offset) return null;
            subset.Add(new ByteRange(offset, length));
        }

        return new BmffExclusion(entry, path, subset);
    }

    /// <summary>The boxes that it is about.</summary>
    public IEnumerable<BmffBox> Boxes(BmffFile file, ByteSource source)
    {
        IEnumerable<BmffBox> found = [], below = file.Boxes;
        foreach (var step in _path.TrimStart('/').Split('/'))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? step : step[..bracket];
            found = below.Where(box => box.Type == name);
            if (bracket >= 0)
            {
                // Numbers begin at one.
                if (!int.TryParse(step.AsSpan(bracket + 1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return [];
                found = found.Skip(number - 1).Take(1);
            }

            found = [.. found];
            below = found.SelectMany(static box => box.Boxes);
        }

        return found.Where(box => Fits(box, source));
    }

    /// <summary>What of a box is left out.</summary>
    public IEnumerable<ByteRange> Ranges(BmffBox box)
    {
        if (_subset is null) return [box.Range];

        // A length of zero is to the end of the box.
        return _subset.Where(part => part.Start <= box.Range.Length).Select(part =>
            new ByteRange(box.Range.Start + part.Start, part.Length == 0 ? box.Range.Length - part.Start : Math.Min(part.Length, box.Range.Length - part.Start)));
    }

    private bool Fits(BmffBox box, ByteSource source) =>
        (_entry["length"]?.Integer is not { } length || length == box.Range.Length)
        && (_entry["version"]?.Integer is not { } version || box.Version is null || version == box.Version)
        && (_entry["flags"]?.Bytes is not { } flags || box.Flags is not { } own || FitFlags(flags.Span, own))
        && (_entry["data"]?.Items ?? []).All(data =>
            data["offset"]?.Integer is { } offset && data["value"]?.Bytes is { } value && offset >= 0 && offset <= source.Length && source.Has(box.Range.Start + offset, value.Span));

    /// <summary>Flags are 24 bits; where they need not be exact, the box may have only such as are named.</summary>
    private bool FitFlags(ReadOnlySpan<byte> bytes, uint own)
    {
        if (bytes.Length < 3) return own == 0;

        var flags = ((uint)bytes[0] << 16) | ((uint)bytes[1] << 8) | bytes[2];
        return _entry["exact"]?.Truth is false ? (flags | own) == flags : flags == own;
    }
}
