using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DataAuditor.Counting;

/// <summary>What memory has no room for, in a temporary file that is gone when the process is, however it ends.</summary>
internal sealed class TemporaryFile
{
    private readonly SafeFileHandle _file = Open(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));

    /// <summary>Where the next items begin.</summary>
    public long End { get; private set; }

    /// <returns>Where the items begin.</returns>
    /// <exception cref="IOException">The disk is full.</exception>
    public long Append<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        var start = End;
        var bytes = MemoryMarshal.AsBytes(items);
        RandomAccess.Write(_file, bytes, start);
        End += bytes.Length;
        return start;
    }

    /// <param name="start">Where items begin.</param>
    /// <param name="skipped">How many of them to pass over.</param>
    public void Read<T>(long start, long skipped, Span<T> into)
        where T : unmanaged
    {
        var offset = start + (skipped * Unsafe.SizeOf<T>());
        var bytes = MemoryMarshal.AsBytes(into);
        for (var read = 0; read < bytes.Length;)
        {
            var length = RandomAccess.Read(_file, bytes[read..], offset + read);
            if (length == 0) throw new EndOfStreamException("A temporary file is shorter than what was written to it.");
            read += length;
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
}
