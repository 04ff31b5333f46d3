using DataAuditor.Engine;

namespace DataAuditor.Data.Files;

/// <summary>
/// Cuts a data set's records into shards by the bytes of its files, where records end. What lies before the shard is read and counted, so that its
/// records have the positions that they have in the whole; what lies behind it is not read.
/// </summary>
public sealed class ShardCut
{
    /// <summary>Blocks that a shard has at the least, so that shards are alike in size.</summary>
    private const int BlocksPerShard = 16;

    private const int LeastBlockBytes = 1 << 10;

    /// <summary>The first shard's share of the bytes; each further one has a tenth less than the one before, down to half: it reads what lies before it as well, which costs about as much.</summary>
    private const long FirstShare = 1L << 32;

    private const int Less = 10;

    private readonly Shard _shard;

    private readonly IReadOnlyList<SourceFile> _files;

    private readonly long _total;

    /// <summary>The last byte of each shard, counted from 1.</summary>
    private readonly long[] _ends;

    private readonly List<string> _hashes = [];

    private long _before;

    internal ShardCut(Shard shard, IReadOnlyList<SourceFile> files)
    {
        (_shard, _files) = (shard, files);
        _total = files.Sum(static file => LengthOf(file));
        _ends = Ends(shard.Count, _total, isEven: files.All(static file => file.Format is FileFormat.Parquet));
    }

    /// <summary>The position of its first record; of the next one, where it has none.</summary>
    public long First { get; private set; }

    /// <summary>
    /// Of all that was read up to where the shard begins and ends. Where one shard ends the next begins: unless both read the same bytes, the
    /// one's <see cref="EndMark"/> is not the other's <see cref="StartMark"/>.
    /// </summary>
    public string? StartMark { get; private set; }

    /// <inheritdoc cref="StartMark"/>
    public string? EndMark { get; private set; }

    /// <summary>Of the whole data set; null for a shard that did not read up to its end.</summary>
    public string? Sha256 { get; private set; }

    internal bool IsOver => EndMark is not null;

    internal int BlockBytes => (int)Math.Clamp(_total / ((long)_shard.Count * BlocksPerShard), LeastBlockBytes, int.MaxValue);

    /// <summary>Whether a block of records is the shard's. Asked for each in order, just after it was cut.</summary>
    /// <param name="first">The position of the block's first record in the data set.</param>
    internal bool Takes(IReadPosition position, long first)
    {
        var number = NumberAt(position);
        if (number < _shard.Number) return false;

        if (StartMark is null) (First, StartMark) = (first, Mark(position, first));
        if (number > _shard.Number) EndMark = Mark(position, first);
        return number == _shard.Number;
    }

    /// <summary>The same for any place, in whatever order places are asked for.</summary>
    internal bool Holds(IReadPosition position) => NumberAt(position) == _shard.Number;

    internal void EndFile(string sha256)
    {
        _before += LengthOf(_files[_hashes.Count]);
        _hashes.Add(sha256);
    }

    internal void End(long records, string sha256)
    {
        Sha256 = EndMark = sha256;
        if (StartMark is null) (First, StartMark) = (records, sha256);
    }

    /// <summary>The number of the shard that takes what ends there.</summary>
    private int NumberAt(IReadPosition position)
    {
        var end = _before + position.BytesTaken;
        int first = 0, last = _ends.Length - 1;
        while (first < last)
        {
            var middle = (first + last) / 2;
            if (_ends[middle] >= end) last = middle;
            else first = middle + 1;
        }

        return 1 + first;
    }

    /// <param name="isEven">Whether what lies before a shard is not read, as in Parquet.</param>
    private static long[] Ends(int count, long total, bool isEven)
    {
        var shares = new long[count];
        for (var shard = 0; shard < count; shard++) shares[shard] = shard == 0 || isEven ? FirstShare : Math.Max(FirstShare / 2, shares[shard - 1] - (shares[shard - 1] / Less));

        var all = shares.Aggregate(Int128.Zero, static (sum, share) => sum + share);
        var before = Int128.Zero;
        return [.. shares.Select(share => (long)(total * (before += share) / all))];
    }

    private string Mark(IReadPosition position, long first) => StableHash.Sha256($"{string.Join('\n', _hashes)}\n{position.Sha256SoFar()}\n{first}");

    private static long LengthOf(SourceFile file)
    {
        using var open = file.Open();
        return open.CanSeek ? open.Length : throw file.Fault("it is no file with a length, and is not cut into shards");
    }
}
