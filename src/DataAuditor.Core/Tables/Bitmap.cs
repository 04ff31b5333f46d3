using System.Numerics;

namespace DataAuditor.Tables;

/// <summary>One bit a row, 64 rows a word.</summary>
public sealed class Bitmap(int length)
{
    private readonly ulong[] _words = new ulong[(length + 63) / 64];

    public int Length { get; } = length;

    /// <summary>The words, lowest row in the lowest bit; bits past <see cref="Length"/> are zero.</summary>
    public ReadOnlySpan<ulong> Words => _words;

    public bool this[int row] => (_words[row >> 6] & (1UL << (row & 63))) != 0;

    public void Set(int row) => _words[row >> 6] |= 1UL << (row & 63);

    public int CountSet()
    {
        var count = 0;
        foreach (var word in _words) count += BitOperations.PopCount(word);
        return count;
    }
}
