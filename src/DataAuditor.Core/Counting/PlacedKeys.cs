using DataAuditor.States;

namespace DataAuditor.Counting;

/// <summary>
/// Keys spread over partitions by some of their bits, of which there may be more than memory holds: whenever the room is full they are sorted
/// by partition and go to a temporary file, in one piece. In a partition, those that others are compared with lie apart from the others.
/// </summary>
/// <param name="mostInMemory">How many keys memory has room for; as much again is used to sort them.</param>
internal sealed class PlacedKeys(int mostInMemory)
{
    public const int Partitions = 1 << PartitionBits;

    private const int PartitionBits = 10;
    private const int Buckets = 2 * Partitions;
    private const int LeastRoom = 64;

    private readonly List<Run> _runs = [];
    private TemporaryFile? _file;
    private PlacedKey[] _gathered = [];
    private PlacedKey[] _sorted = [];
    private int _count;

    /// <summary>Where each bucket ends among the gathered keys; null where they are not sorted.</summary>
    private int[]? _ends;

    /// <exception cref="IOException">The disk is full.</exception>
    public void Add(PlacedKey key)
    {
        if (_count == _gathered.Length) MakeRoom();
        _ends = null;
        _gathered[_count++] = key;
    }

    /// <param name="later">Keys whose places begin at 0 again.</param>
    /// <param name="places">How many places come before those.</param>
    public void Add(PlacedKeys later, long places)
    {
        foreach (var run in later._runs)
        {
            for (var bucket = 0; bucket < Buckets; bucket++) Append(later.Read(run, bucket), places);
        }

        Append(later._gathered.AsSpan(0, later._count), places);
    }

    /// <inheritdoc cref="IState{TSelf}.Archive"/>
    /// <param name="references">How many keys others are compared with.</param>
    /// <param name="places">How many others there are; each has a place of its own below this.</param>
    public void Archive(StateArchive archive, long references, long places)
    {
        long referencesRead = 0, placesRead = 0;
        archive.PassPages(Pages(), keys =>
        {
            foreach (var key in keys)
            {
                if (key.Place < PlacedKey.Reference || key.Place >= places) throw StateArchive.Broken("a key's place is none");
                if (key.IsReference) referencesRead++;
                else placesRead++;
                Add(key);
            }
        });
        if (archive.IsReading && (referencesRead != references || placesRead != places)) throw StateArchive.Broken("there are more or fewer keys than there should be");
    }

    /// <summary>How many of a partition's keys others are compared with; one counts each time that it was added.</summary>
    public long References(int partition) => _runs.Sum(run => (long)LengthOf(run.Ends, 2 * partition)) + LengthOf(Sort(), 2 * partition);

    /// <summary>A partition's keys of one kind, in pieces. A piece is good until the next is asked for.</summary>
    public IEnumerable<ReadOnlyMemory<PlacedKey>> Read(int partition, bool references)
    {
        var bucket = (2 * partition) + (references ? 0 : 1);
        foreach (var run in _runs) yield return Read(run, bucket);

        var ends = Sort();
        yield return _gathered.AsMemory(StartOf(ends, bucket), LengthOf(ends, bucket));
    }

    private IEnumerable<ReadOnlyMemory<PlacedKey>> Pages()
    {
        foreach (var run in _runs)
        {
            for (var bucket = 0; bucket < Buckets; bucket++) yield return Read(run, bucket);
        }

        yield return _gathered.AsMemory(0, _count);
    }

    private static int BucketOf(PlacedKey key) => (2 * (int)(key.Key & (Partitions - 1))) + (key.IsReference ? 0 : 1);

    private static int StartOf(int[] ends, int bucket) => bucket == 0 ? 0 : ends[bucket - 1];

    private static int LengthOf(int[] ends, int bucket) => ends[bucket] - StartOf(ends, bucket);

    private void Append(ReadOnlySpan<PlacedKey> keys, long places)
    {
        foreach (var key in keys) Add(key.IsReference ? key : key with { Place = key.Place + places });
    }

    private void MakeRoom()
    {
        if (_count < mostInMemory)
        {
            Array.Resize(ref _gathered, (int)Math.Min(mostInMemory, Math.Max(LeastRoom, 2L * _count)));
            return;
        }

        var ends = Sort();
        _file ??= new TemporaryFile();
        _runs.Add(new Run(_file.Append<PlacedKey>(_gathered.AsSpan(0, _count)), ends));
        _count = 0;
    }

    /// <summary>Sorts what is gathered by bucket.</summary>
    private int[] Sort()
    {
        if (_ends is not null) return _ends;

        var ends = new int[Buckets];
        var gathered = _gathered.AsSpan(0, _count);
        foreach (var key in gathered) ends[BucketOf(key)]++;
        for (var (bucket, start) = (0, 0); bucket < Buckets; bucket++) (ends[bucket], start) = (start, start + ends[bucket]);

        if (_sorted.Length < _gathered.Length) _sorted = new PlacedKey[_gathered.Length];
        foreach (var key in gathered) _sorted[ends[BucketOf(key)]++] = key;
        (_gathered, _sorted) = (_sorted, _gathered);
        return _ends = ends;
    }

    private PlacedKey[] Read(Run run, int bucket)
    {
        var keys = new PlacedKey[LengthOf(run.Ends, bucket)];
        _file!.Read(run.Start, StartOf(run.Ends, bucket), keys.AsSpan());
        return keys;
    }

    private readonly record struct Run(long Start, int[] Ends);
}
