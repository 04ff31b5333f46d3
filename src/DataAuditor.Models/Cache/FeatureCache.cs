using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DataAuditor.Models.Cache;

/// <summary>
/// What models said, kept on disk for the next run: one folder, shared by all audits and processes. Files are written whole, named by the hash
/// of their content, and never changed; so runs side by side do not meet, and a file that was cut off is seen and left out.
/// </summary>
/// <param name="folder">Made when something is kept.</param>
/// <param name="maxBytes">Beyond it the files that are oldest go.</param>
public sealed class FeatureCache(string folder, long maxBytes = FeatureCache.DefaultMaxBytes)
{
    public const long DefaultMaxBytes = 2L << 30;

    /// <summary>The environment variable that names another folder than the user's own.</summary>
    public const string FolderVariable = "DATAAUDITOR_CACHE";

    private const string Extension = ".features";

    private const int KeyBytes = 16;

    private const int HeadBytes = KeyBytes + sizeof(int);

    /// <summary>Where all audits of a user keep what models said.</summary>
    public static string UsersFolder => Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "data-auditor", "features");

    /// <summary>What is known of one model.</summary>
    /// <param name="model">The hash of the model and of every setting that its outputs depend on.</param>
    internal FeatureShelf Open(string model)
    {
        var shelf = new FeatureShelf(this, model);
        foreach (var file in Files(model))
        {
            if (TryRead(file) is { } content) Load(shelf, content);
        }

        return shelf;
    }

    /// <summary>Adds a file; a cache that cannot be written is slower, and nothing else.</summary>
    /// <returns>Why nothing was kept; null where it was.</returns>
    internal string? Keep(string model, IEnumerable<KeyValuePair<UInt128, ReadOnlyMemory<byte>>> entries)
    {
        using var content = new MemoryStream();
        Span<byte> head = stackalloc byte[HeadBytes];
        foreach (var (key, value) in entries.OrderBy(entry => entry.Key))
        {
            BinaryPrimitives.WriteUInt128LittleEndian(head, key);
            BinaryPrimitives.WriteInt32LittleEndian(head[KeyBytes..], value.Length);
            content.Write(head);
            content.Write(value.Span);
        }

        if (content.Length == 0) return null;

        try
        {
            Directory.CreateDirectory(folder);
            var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
            var path = Path.Combine(folder, $"{model}-{HashOf(bytes)}{Extension}");
            var unfinished = $"{path}.{Environment.ProcessId}.tmp";
            using (var file = File.Create(unfinished)) file.Write(bytes);
            File.Move(unfinished, path, overwrite: true);
            Trim();
            return null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return refusal.Message;
        }
    }

    private static void Load(FeatureShelf shelf, byte[] content)
    {
        for (var at = 0; at < content.Length;)
        {
            var key = BinaryPrimitives.ReadUInt128LittleEndian(content.AsSpan(at));
            var length = BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(at + KeyBytes));
            shelf.Known[key] = content.AsMemory(at + HeadBytes, length);
            at += HeadBytes + length;
        }
    }

    private static byte[]? TryRead(string file)
    {
        try
        {
            var content = File.ReadAllBytes(file);
            return Path.GetFileNameWithoutExtension(file).EndsWith(HashOf(content), StringComparison.Ordinal) ? content : null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // Another run has just made room, or the file is not ours: what it held is computed again.
            return null;
        }
    }

    private static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, KeyBytes));

    private string[] Files(string model) => Directory.Exists(folder) ? Directory.GetFiles(folder, $"{model}-*{Extension}") : [];

    private void Trim()
    {
        var files = new DirectoryInfo(folder).GetFiles($"*{Extension}").OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal);
        var kept = 0L;
        foreach (var file in files)
        {
            kept += file.Length;
            if (kept > maxBytes) file.Delete();
        }
    }
}
