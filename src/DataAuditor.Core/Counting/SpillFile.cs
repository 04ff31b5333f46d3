using System.Buffers;

namespace DataAuditor.Counting;

/// <summary>Partitions of counted keys that memory has no room for.</summary>
internal sealed class SpillFile(int partitions)
{
    private readonly TemporaryFile _file = new();
    private readonly List<Block>[] _blocks = [.. Enumerable.Range(0, partitions).Select(static _ => new List<Block>())];

    /// <summary>How many keys were written of a partition; one counts each time that it was.</summary>
    public long MostKeys(int partition) => _blocks[partition].Sum(static block => (long)block.Singles + block.Repeated);

    /// <exception cref="IOException">The disk is full.</exception>
    public void Write(int partition, KeyPartitions keys)
    {
        _blocks[partition].Add(new Block(_file.End, keys.SinglesOf(partition), keys.Repeated(partition).Length));
        foreach (var page in keys.Singles(partition)) _file.Append(page.Span);
        _file.Append(keys.Repeated(partition));
    }

    /// <summary>Adds all that was written of the partition.</summary>
    public void AddTo(KeyTable table, int partition)
    {
        foreach (var block in _blocks[partition])
        {
            Read<ulong>(block.Start, block.Singles, table.Add);
            Read<KeyCount>(block.Start + ((long)block.Singles * sizeof(ulong)), block.Repeated, table.Add);
        }
    }

    private void Read<T>(long start, int count, Action<ReadOnlySpan<T>> use)
        where T : unmanaged
    {
        var rented = ArrayPool<T>.Shared.Rent(count);
        _file.Read(start, 0, rented.AsSpan(0, count));
        use(rented.AsSpan(0, count));
        ArrayPool<T>.Shared.Return(rented);
    }

    private readonly record struct Block(long Start, int Singles, int Repeated);
}
