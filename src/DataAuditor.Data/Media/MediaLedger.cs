using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace DataAuditor.Data.Media;

/// <summary>What all folders of a data set share: which files were read, with what content, and what was derived of them.</summary>
internal sealed class MediaLedger
{
    private readonly ConcurrentDictionary<object, Lazy<object?>> _derived = new();

    // By path. Of options nothing is hashed: what they say stands in the measurement.
    private readonly ConcurrentDictionary<string, string?> _files = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Paths => [.. _files.Keys.Order(StringComparer.Ordinal)];

    public void AddOption(string path) => _files.TryAdd(path, null);

    /// <summary>Hashes a file where that was not done yet.</summary>
    /// <param name="file">At its beginning, and left there.</param>
    public void Add(string path, Stream file)
    {
        if (_files.ContainsKey(path)) return;

        var hash = MediaFile.Reading(() => SHA256.HashData(file));
        _files.TryAdd(path, Convert.ToHexStringLower(hash));
        file.Position = 0;
    }

    /// <summary>The content's hash by path, relative to the folder.</summary>
    public IReadOnlyDictionary<string, string> Hashes(string folder) => Paths
        .Where(path => _files[path] is not null)
        .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), path => _files[path]!, StringComparer.Ordinal);

    public TValue Once<TValue>(object key, Func<TValue> derive) => (TValue)_derived.GetOrAdd(key, _ => new Lazy<object?>(() => derive())).Value!;
}
