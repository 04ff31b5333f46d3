using System.Buffers.Binary;
using System.Text;

namespace DataAuditor.Data.Columns;

/// <summary>Codes of texts in order of first appearance; a text becomes a string once.</summary>
internal sealed class LevelTable
{
    private const int PageBytes = 64 << 10;

    private readonly List<string> _levels = [];

    private readonly List<byte[]> _pages = [];

    private Entry[] _entries = new Entry[16];

    private int[] _slots = new int[32];

    private int _pageUsed;

    public IReadOnlyList<string> Levels => _levels;

    public int CodeOf(ReadOnlySpan<byte> text)
    {
        var hash = Hash(text);
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var code = _slots[slot] - 1;
            if (code < 0) return Add(text, hash, slot);

            ref readonly var entry = ref _entries[code];
            if (entry.Hash == hash && entry.Length == text.Length && text.SequenceEqual(_pages[entry.Page].AsSpan(entry.Start, entry.Length))) return code;
        }
    }

    private int Add(ReadOnlySpan<byte> text, ulong hash, int slot)
    {
        var code = _levels.Count;
        if (code == _entries.Length) Array.Resize(ref _entries, 2 * code);
        _levels.Add(Encoding.UTF8.GetString(text));
        _entries[code] = Store(text, hash);
        _slots[slot] = code + 1;
        if (2 * _levels.Count > _slots.Length) Rehash();
        return code;
    }

    private Entry Store(ReadOnlySpan<byte> text, ulong hash)
    {
        if (_pages.Count == 0 || _pageUsed + text.Length > PageBytes)
        {
            _pages.Add(new byte[Math.Max(PageBytes, text.Length)]);
            _pageUsed = 0;
        }

        text.CopyTo(_pages[^1].AsSpan(_pageUsed));
        var entry = new Entry(hash, _pages.Count - 1, _pageUsed, text.Length);
        _pageUsed += text.Length;
        return entry;
    }

    private void Rehash()
    {
        _slots = new int[4 * _slots.Length];
        var mask = _slots.Length - 1;
        for (var code = 0; code < _levels.Count; code++)
        {
            var slot = (int)_entries[code].Hash & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = code + 1;
        }
    }

    /// <summary>Multiply and fold, eight bytes at a step.</summary>
    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length * 0x9E3779B97F4A7C15;
        for (; text.Length > 8; text = text[8..]) hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));

        ulong rest = 0;
        if (text.Length >= 4)
        {
            rest = BinaryPrimitives.ReadUInt32LittleEndian(text) | (ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]) << 32;
        }
        else if (text.Length > 0)
        {
            rest = text[0] | (ulong)text[text.Length >> 1] << 8 | (ulong)text[^1] << 16;
        }

        return Fold(hash ^ rest);
    }

    private static ulong Fold(ulong value)
    {
        var high = Math.BigMul(value ^ 0xA0761D6478BD642F, 0xE7037ED1A0B428DB, out var low);
        return high ^ low;
    }

    private readonly record struct Entry(ulong Hash, int Page, int Start, int Length);
}
