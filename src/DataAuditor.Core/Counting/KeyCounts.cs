using System.Buffers;

namespace DataAuditor.Counting;

/// <summary>
/// Counts keys of which there may be more than memory holds. Keys are hashes: 75 of their 128 bits tell them apart, so that among k keys
/// any two fall together with a chance of about k² / 8·10²² (one in 500 million for 12 million keys, one in 8 million for 100 million).
/// </summary>
/// <remarks>
/// Keys are spread by eleven of their bits over 2,048 partitions, where they lie as they came until some millions are together; then each
/// partition is summed in a table that fits into the processor's cache. Single occurrences take 8 bytes, repeated keys 16. When that is more than
/// the room given, all goes to a temporary file, and in the end one partition after the other is read back and summed: exact, since no
/// key is in two of them. A state of few records is no more than a list of their keys.
/// </remarks>
/// <param name="mostBytes">Room for what is counted; beyond it, it is spilled. About as much again is used while counting.</param>
public sealed class KeyCounts(long mostBytes = KeyCounts.DefaultMostBytes) : IState<KeyCounts>
{
    public const long DefaultMostBytes = 128L << 20;

    private const int PartitionBits = 11;
    private const int Partitions = 1 << PartitionBits;
    private const int LeastGathered = 256;
    private const int MostGathered = 1 << 16;
    private const int MostUncounted = 1 << 22;

    private readonly KeyTable _table = new();
    private UInt128[] _gathered = [];
    private int _gatheredCount;
    private KeyPartition[]? _partitions;
    private int _uncounted;
    private SpillFile? _spilled;

    /// <summary>Whether a temporary file was needed.</summary>
    public bool IsSpilled => _spilled is not null;

    /// <param name="key">A hash, evenly spread over all 128 bits.</param>
    public void Add(UInt128 key)
    {
        if (_gatheredCount == _gathered.Length) MakeRoom(1);
        _gathered[_gatheredCount++] = key;
    }

    /// <inheritdoc/>
    public void Merge(KeyCounts later)
    {
        if (later._partitions is not null) MergePartitions(later, later._partitions);
        for (var rest = later._gathered.AsSpan(0, later._gatheredCount); !rest.IsEmpty;)
        {
            if (_gatheredCount == _gathered.Length) MakeRoom(rest.Length);
            var length = Math.Min(rest.Length, _gathered.Length - _gatheredCount);
            rest[..length].CopyTo(_gathered.AsSpan(_gatheredCount));
            _gatheredCount += length;
            rest = rest[length..];
        }
    }

    /// <summary>How often the keys occur. More can be added afterwards.</summary>
    public CountSpectrum Spectrum()
    {
        var partitions = Spread();
        var spectrum = new CountSpectrum();
        for (var at = 0; at < Partitions; at++)
        {
            _table.Reset(partitions[at].MostKeys + (_spilled?.MostKeys(at) ?? 0));
            partitions[at].AddTo(_table);
            _spilled?.AddTo(_table, at);
            spectrum.Add(_table);
        }

        return spectrum;
    }

    private void MergePartitions(KeyCounts later, KeyPartition[] laterPartitions)
    {
        var partitions = Spread();
        for (var at = 0; at < Partitions; at++)
        {
            _table.Reset(partitions[at].MostKeys + laterPartitions[at].MostKeys + (later._spilled?.MostKeys(at) ?? 0));
            partitions[at].AddTo(_table);
            laterPartitions[at].AddTo(_table);
            later._spilled?.AddTo(_table, at);
            partitions[at].Take(_table);

            // What the other had to spill may be too much for this one's memory as well.
            if (later._spilled is not null) SpillIfFull(partitions);
        }

        _uncounted = 0;
        SpillIfFull(partitions);
    }

    private void MakeRoom(int wanted)
    {
        if (_gatheredCount < MostGathered)
        {
            Array.Resize(ref _gathered, Math.Min(MostGathered, Math.Max(LeastGathered, _gatheredCount + Math.Max(_gatheredCount, wanted))));
            return;
        }

        var partitions = Spread();
        if (_uncounted < MostUncounted) return;

        foreach (var partition in partitions)
        {
            _table.Reset(partition.MostKeys);
            partition.AddTo(_table);
            partition.Take(_table);
        }

        _uncounted = 0;
        SpillIfFull(partitions);
    }

    /// <summary>Moves the gathered keys to their partitions, sorted first: one copy for each partition.</summary>
    private KeyPartition[] Spread()
    {
        var partitions = _partitions ??= [.. Enumerable.Range(0, Partitions).Select(static _ => new KeyPartition())];
        var gathered = _gathered.AsSpan(0, _gatheredCount);
        Span<int> ends = stackalloc int[Partitions];
        foreach (var key in gathered) ends[PartitionOf(key)]++;
        for (var (at, end) = (0, 0); at < Partitions; at++) (ends[at], end) = (end, end + ends[at]);

        var rented = ArrayPool<ulong>.Shared.Rent(gathered.Length);
        foreach (var key in gathered) rented[ends[PartitionOf(key)]++] = (ulong)key;
        for (var (at, start) = (0, 0); at < Partitions; start = ends[at++]) partitions[at].Add(rented.AsSpan(start..ends[at]));
        ArrayPool<ulong>.Shared.Return(rented);

        _uncounted += _gatheredCount;
        _gatheredCount = 0;
        return partitions;
    }

    private static int PartitionOf(UInt128 key) => (int)(ulong)(key >> (128 - PartitionBits));

    private void SpillIfFull(KeyPartition[] partitions)
    {
        if (partitions.Sum(static partition => partition.Bytes) <= mostBytes) return;

        _spilled ??= new SpillFile(Partitions);
        for (var at = 0; at < Partitions; at++)
        {
            _spilled.Write(at, partitions[at]);
            partitions[at].Clear();
        }
    }
}
