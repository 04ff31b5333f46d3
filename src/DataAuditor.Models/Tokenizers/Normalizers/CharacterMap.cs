using System.Buffers.Binary;

namespace DataAuditor.Models.Tokenizers.Normalizers;

/// <summary>
/// The table of a <c>precompiled_charsmap</c>: its size in bytes (4 bytes), a double-array trie of 4-byte units over UTF-8 bytes, and the replacements,
/// each ended by a zero byte; the trie's values are their places. All numbers are little-endian.
/// Source: the data format of Darts-clone, which SentencePiece uses.
/// </summary>
internal sealed class CharacterMap
{
    private readonly uint[] _units;
    private readonly Dictionary<int, string> _replacements = [];

    /// <exception cref="FormatException">The bytes are not such a table.</exception>
    public CharacterMap(ReadOnlySpan<byte> bytes)
    {
        var size = bytes.Length < 4 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (size == 0 || size % 4 != 0 || size > bytes.Length - 4) throw new FormatException("The table of replacements is cut short.");

        _units = new uint[size / 4];
        for (var i = 0; i < _units.Length; i++) _units[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 + 4 * i)..]);

        var texts = bytes[(4 + (int)size)..];
        for (var start = 0; start < texts.Length;)
        {
            var length = texts[start..].IndexOf((byte)0);
            if (length < 0) length = texts.Length - start;
            _replacements[start] = System.Text.Encoding.UTF8.GetString(texts.Slice(start, length));
            start += length + 1;
        }
    }

    /// <summary>What stands for a text of few characters: the replacement of the shortest entry that it starts with, or null.</summary>
    public string? Find(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[16];
        var length = System.Text.Encoding.UTF8.GetBytes(text, bytes);
        var node = Offset(_units[0]);
        foreach (var value in bytes[..length])
        {
            if (value == 0) return null;

            node ^= value;
            if (node >= (uint)_units.Length || (_units[node] & 0x800000FF) != value) return null;

            var isEnd = (_units[node] >> 8 & 1) == 1;
            node ^= Offset(_units[node]);
            if (isEnd) return node < (uint)_units.Length ? _replacements.GetValueOrDefault((int)(_units[node] & 0x7FFFFFFF)) : null;
        }

        return null;
    }

    private static uint Offset(uint unit) => unit >> 10 << (int)((unit & 0x200) >> 6);
}
