using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DataAuditor.Counting;

/// <summary>Partitions that memory has no room for, in a temporary file that is gone when the process is, however it ends.</summary>
internal sealed class SpillFile(int partitions)
{
    private readonly SafeFileHandle _file = Open(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));

    private readonly List<Block>[] _blocks = [.. Enumerable.Range(0, partitions).Select(static _ => new List<Block>())];
    private long _end;

    /// <summary>How many keys were written of a partition; one counts each time that it was.</summary>
    public long MostKeys(int partition) => _blocks[partition].Sum(static block => (long)block.Singles + block.Repeated);

    /// <exception cref="IOException">The disk is full.</exception>
    public void Write(int partition, KeyPartitions keys)
    {
        _blocks[partition].Add(new Block(_end, keys.SinglesOf(partition), keys.Repeated(partition).Length));
        foreach (var page in keys.Singles(partition)) Write(MemoryMarshal.AsBytes(page.Span));
        Write(MemoryMarshal.AsBytes(keys.Repeated(partition)));
    }

    /// <summary>Adds all that was written of the partition.</summary>
    public void AddTo(KeyTable table, int partition)
    {
        foreach (var block in _blocks[partition])
        {
            Read<ulong>(block.Offset, block.Singles, table.Add);
            Read<KeyCount>(block.Offset + ((long)block.Singles * sizeof(ulong)), block.Repeated, table.Add);
        }
    }

    /// <summary>Windows deletes the file with its last handle. Elsewhere the runtime would, and does not for a handle that is open when the process ends: there a file without a name stays readable.</summary>
    private static SafeFileHandle Open(string path)
    {
        var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, options);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return file;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(_file, bytes, _end);
        _end += bytes.Length;
    }

    private void Read<T>(long offset, int count, ReadOnlySpanAction<T> use)
        where T : unmanaged
    {
        var rented = ArrayPool<byte>.Shared.Rent(count * Unsafe.SizeOf<T>());
        var bytes = rented.AsSpan(0, count * Unsafe.SizeOf<T>());
        for (var read = 0; read < bytes.Length;)
        {
            var length = RandomAccess.Read(_file, bytes[read..], offset + read);
            if (length == 0) throw new EndOfStreamException("The temporary file of counts is shorter than what was written to it.");
            read += length;
        }

        use(MemoryMarshal.Cast<byte, T>(bytes));
        ArrayPool<byte>.Shared.Return(rented);
    }

    private delegate void ReadOnlySpanAction<T>(ReadOnlySpan<T> items);

    private readonly record struct Block(long Offset, int Singles, int Repeated);
}
