using System.Buffers.Binary;
using System.Text;

namespace DataAuditor.Models.Tests.Tokenizers.Training;

/// <summary>Builds a <c>precompiled_charsmap</c>: replacements and a double-array trie of their keys.</summary>
public sealed class CharacterMapBuilder
{
    private const int BlockSize = 256;
    private readonly SortedDictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly List<byte> _texts = [];
    private readonly List<uint> _units = [];
    private readonly List<bool> _used = [];

    /// <summary>Two nodes whose children start at one place would take each other's for their own.</summary>
    private readonly HashSet<int> _starts = [];

    public static string Base64(IEnumerable<(string From, string To)> replacements)
    {
        var builder = new CharacterMapBuilder();
        foreach (var (from, to) in replacements)
        {
            builder._keys[from] = builder._texts.Count;
            builder._texts.AddRange(Encoding.UTF8.GetBytes(to));
            builder._texts.Add(0);
        }

        builder.Ensure(BlockSize);
        builder._used[0] = true;
        builder.Place(0, [.. builder._keys.Select(key => (Encoding.UTF8.GetBytes(key.Key), key.Value))], 0);
        return Convert.ToBase64String(builder.Bytes());
    }

    /// <summary>Finds a place where all children of a node are free, and puts them there.</summary>
    private void Place(int node, IReadOnlyList<(byte[] Key, int Value)> keys, int depth)
    {
        var children = keys.GroupBy(key => key.Key.Length == depth ? (byte)0 : key.Key[depth]).OrderBy(child => child.Key).ToList();
        var start = 1;
        while (!Fits(node, start, children.Select(child => child.Key))) start++;

        _starts.Add(start);
        foreach (var child in children) _used[start ^ child.Key] = true;
        var offset = (uint)(node ^ start);
        _units[node] |= (offset < 1 << 21 ? offset << 10 : offset << 2 | 0x200) | (children[0].Key == 0 ? 0x100u : 0);
        foreach (var child in children)
        {
            var place = start ^ child.Key;
            if (child.Key == 0)
            {
                _units[place] = 0x80000000 | (uint)child.First().Value;
                continue;
            }

            _units[place] = child.Key;
            Place(place, [.. child], depth + 1);
        }
    }

    private bool Fits(int node, int start, IEnumerable<byte> labels)
    {
        Ensure(start + BlockSize);
        return !_starts.Contains(start) && start != node && labels.All(label => !_used[start ^ label]);
    }

    private void Ensure(int count)
    {
        while (_units.Count < (count + BlockSize - 1) / BlockSize * BlockSize)
        {
            _units.Add(0);
            _used.Add(false);
        }
    }

    private byte[] Bytes()
    {
        var bytes = new byte[4 + 4 * _units.Count];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, 4 * _units.Count);
        for (var i = 0; i < _units.Count; i++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 + 4 * i), _units[i]);
        return [.. bytes, .. _texts];
    }
}
