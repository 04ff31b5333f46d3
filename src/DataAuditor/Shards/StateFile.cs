using System.IO.Compression;
using System.Security.Cryptography;
using DataAuditor.Files;
using DataAuditor.States;

namespace DataAuditor.Shards;

/// <summary>
/// A partial state as a file: eight bytes that say what it is, a byte for the version of the form, the header and the state, compressed by Brotli,
/// and the SHA-256 of all that. It is opened once: what is merged is what was looked at, whatever its name stands for by then.
/// </summary>
internal sealed class StateFile : IDisposable
{
    private const byte Version = 2;

    private const int HashBytes = SHA256.HashSizeInBytes;

    private const int BufferBytes = 1 << 16;

    private const CompressionLevel Level = CompressionLevel.Optimal;

    private readonly FileStream _file;

    private StateFile(string path)
    {
        Path = path;
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        try
        {
            Check(path, _file);
            Header = Read(static (header, _) => header);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public string Path { get; }

    public ShardHeader Header { get; }

    private static ReadOnlySpan<byte> Magic => "DASTATE\n"u8;

    public static string NameOf(Engine.Shard shard) => $"state-{shard.Number}-of-{shard.Count}.dastate";

    public static void Write(string path, ShardHeader header, IFolded folded) => WholeFiles.Write((path, output => Write(output, header, folded)));

    /// <exception cref="AuditException">It is no state, or is damaged.</exception>
    public static StateFile Open(string path) => Guarded(path, () => new StateFile(path));

    /// <summary>Reads the header and hands the rest to whoever knows what the state is of.</summary>
    /// <exception cref="AuditException">It cannot be read to its end.</exception>
    public TResult Read<TResult>(Func<ShardHeader, StateArchive, TResult> read) => Guarded(Path, () =>
    {
        _file.Position = Magic.Length + 1;
        using var content = new BufferedStream(new BrotliStream(_file, CompressionMode.Decompress, leaveOpen: true), BufferBytes);
        var archive = new StateReader(content);
        return read(ShardHeader.Passed(archive, null), archive);
    });

    public void Dispose() => _file.Dispose();

    public static AuditException Wrong(string path, string message, Exception? inner = null) => new(DiagnosticCode.DataFile, message, new SourceLocation(path), inner);

    private static TResult Guarded<TResult>(string path, Func<TResult> act)
    {
        try
        {
            return act();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, unreadable is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : Directory.Exists(path) ? "is a directory, not a file" : $"the file cannot be read: {unreadable.Message}", unreadable);
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw Wrong(path, $"the state cannot be used: {PlainText.OneLine(broken.Message)}", broken);
        }
    }

    private static void Write(Stream output, ShardHeader header, IFolded folded)
    {
        using var hash = SHA256.Create();
        using (var hashed = new CryptoStream(output, hash, CryptoStreamMode.Write, leaveOpen: true))
        {
            hashed.Write(Magic);
            hashed.WriteByte(Version);
            using var compressed = new BufferedStream(new BrotliStream(hashed, Level, leaveOpen: true), BufferBytes);
            var archive = new StateWriter(compressed);
            ShardHeader.Passed(archive, header);
            folded.Archive(archive);
        }

        output.Write(hash.Hash!);
    }

    private static void Check(string path, FileStream file)
    {
        Span<byte> head = stackalloc byte[Magic.Length + 1];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (!head[..length].StartsWith(Magic)) throw Wrong(path, "the file is no partial state: 'audit --shard i/n' writes them");
        if (length == head.Length && head[^1] != Version) throw Wrong(path, $"the state has form {head[^1]}, and this version of the tool reads form {Version}");
        if (file.Length < head.Length + HashBytes) throw Wrong(path, "the state is cut off");

        if (!IsWhole(file)) throw Wrong(path, "the state is cut off or damaged: its checksum is not that of its content");
    }

    private static bool IsWhole(FileStream file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        file.Position = 0;
        for (var left = file.Length - HashBytes; left > 0;)
        {
            var count = file.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (count == 0) return false;

            hash.AppendData(buffer, 0, count);
            left -= count;
        }

        file.ReadExactly(buffer, 0, HashBytes);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(buffer.AsSpan(0, HashBytes));
    }
}
