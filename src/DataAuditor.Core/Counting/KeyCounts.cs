using DataAuditor.States;

namespace DataAuditor.Counting;

/// <summary>
/// Counts keys of which there may be more than memory holds. Keys are hashes: 74 of their 128 bits tell them apart, so that among k keys
/// any two fall together with a chance of about k² / 4·10²² (one in 250 million for 12 million keys, one in 4 million for 100 million).
/// </summary>
/// <remarks>
/// Keys are spread by ten of their bits over 1,024 partitions, where they lie as they came until some millions are together, or as many
/// as were left by the last sum; then each partition is summed in a table that fits into the processor's cache. Single occurrences take 8 bytes, repeated keys 16. When that is more than
/// the room given, all goes to a temporary file, and in the end one partition after the other is read back and summed: exact, since no
/// key is in two of them. A state of few records is no more than a list of their keys.
/// </remarks>
/// <param name="mostBytes">Room for what is counted; beyond it, it is spilled.</param>
public sealed class KeyCounts(long mostBytes = KeyCounts.DefaultMostBytes) : IState<KeyCounts>
{
    public const long DefaultMostBytes = 128L << 20;

    private const int MostGathered = 1 << 16;
    private const int LeastToSum = 1 << 22;

    private readonly long _mostBytes = Math.Min(mostBytes, KeyPartitions.MostBytes);
    private readonly KeyTable _table = new();
    private readonly KeyPages _gathered = new();
    private KeyPartitions? _partitions;
    private long _summed;
    private SpillFile? _spilled;

    /// <summary>Whether a temporary file was needed.</summary>
    public bool IsSpilled => _spilled is not null;

    /// <param name="key">A hash, evenly spread over all 128 bits.</param>
    public void Add(UInt128 key)
    {
        if (_gathered.Count >= MostGathered) MakeRoom();
        _gathered.Add(key);
    }

    /// <inheritdoc/>
    public void Merge(KeyCounts later)
    {
        if (later._partitions is not null) MergePartitions(later, later._partitions);
        _gathered.Take(later._gathered);
        if (_gathered.Count >= MostGathered) MakeRoom();
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        if (!archive.Pass(_partitions is not null))
        {
            var gathered = archive.PassArray(_gathered.ToArray());
            for (var at = 0; at < gathered.Length && archive.IsReading; at++) Add(gathered[at]);
            return;
        }

        var partitions = Spread();
        for (var at = 0; at < KeyPartitions.Count; at++)
        {
            if (!archive.IsReading)
            {
                _table.Reset(partitions.MostKeysOf(at) + (_spilled?.MostKeys(at) ?? 0));
                partitions.AddTo(_table, at);
                _spilled?.AddTo(_table, at);
            }

            partitions.Archive(archive, _table, at);
            if (archive.IsReading && partitions.Bytes > _mostBytes) Spill(partitions);
        }

        _summed = partitions.MostKeys;
    }

    /// <summary>How often the keys occur. More can be added afterwards.</summary>
    public CountSpectrum Spectrum() => Spectrum([], []);

    /// <inheritdoc cref="Spectrum()"/>
    /// <param name="asked">Keys to be told of one by one, in any order.</param>
    /// <param name="counts">Takes how often each of them occurs.</param>
    public CountSpectrum Spectrum(ReadOnlySpan<UInt128> asked, Span<long> counts)
    {
        var places = new int[asked.Length];
        var partitionsAsked = new int[asked.Length];
        for (var place = 0; place < asked.Length; place++) (places[place], partitionsAsked[place]) = (place, KeyPartitions.PartitionOf(asked[place]));
        Array.Sort(partitionsAsked, places);

        var partitions = Spread();
        var spectrum = new CountSpectrum();
        for (var (at, next) = (0, 0); at < KeyPartitions.Count; at++)
        {
            _table.Reset(partitions.MostKeysOf(at) + (_spilled?.MostKeys(at) ?? 0));
            partitions.AddTo(_table, at);
            _spilled?.AddTo(_table, at);
            spectrum.Add(_table);
            for (; next < places.Length && partitionsAsked[next] == at; next++) counts[places[next]] = _table.CountOf((ulong)asked[places[next]]);
        }

        return spectrum;
    }

    private void MergePartitions(KeyCounts later, KeyPartitions laterPartitions)
    {
        var partitions = Spread();
        for (var at = 0; at < KeyPartitions.Count; at++)
        {
            _table.Reset(partitions.MostKeysOf(at) + laterPartitions.MostKeysOf(at) + (later._spilled?.MostKeys(at) ?? 0));
            partitions.AddTo(_table, at);
            laterPartitions.AddTo(_table, at);
            later._spilled?.AddTo(_table, at);
            partitions.Take(_table, at);

            // What the other had to spill may be too much for this one's memory as well.
            if (later._spilled is not null && partitions.Bytes > _mostBytes) Spill(partitions);
        }

        if (partitions.Bytes > _mostBytes) Spill(partitions);
        _summed = partitions.MostKeys;
    }

    private void MakeRoom()
    {
        var partitions = Spread();
        var isFull = partitions.Bytes > _mostBytes;

        // To sum what hardly repeats saves nothing: it is tried again when as much has come as was left the last time.
        if (!isFull && partitions.MostKeys - _summed < Math.Max(LeastToSum, _summed)) return;

        for (var at = 0; at < KeyPartitions.Count; at++)
        {
            _table.Reset(partitions.MostKeysOf(at));
            partitions.AddTo(_table, at);
            partitions.Take(_table, at);
        }

        if (isFull && partitions.Bytes > _mostBytes / 2) Spill(partitions);
        _summed = partitions.MostKeys;
    }

    /// <summary>Moves the gathered keys to their partitions.</summary>
    private KeyPartitions Spread()
    {
        var partitions = _partitions ??= new KeyPartitions();
        foreach (var page in _gathered.Pages) partitions.Add(page.Span);
        _gathered.Clear();
        return partitions;
    }

    private void Spill(KeyPartitions partitions)
    {
        _spilled ??= new SpillFile(KeyPartitions.Count);
        for (var at = 0; at < KeyPartitions.Count; at++)
        {
            if (partitions.MostKeysOf(at) == 0) continue;

            _spilled.Write(at, partitions);
            partitions.Clear(at);
        }
    }
}
