using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>For each column of the table, the rows that have the same symbol, as bits.</summary>
internal sealed class RowMasks
{
    private const int WordBits = 64;

    /// <summary>Symbols below this, the letters of most scripts with an alphabet, are looked up in an array.</summary>
    private const int FrequentSymbols = 0x600;

    private readonly int[] _frequentStarts = new int[FrequentSymbols];
    private readonly Dictionary<int, int> _otherStarts = [];
    private int _symbols;
    private ulong[] _masks = [];

    /// <summary>Where the masks of each column's symbol start, with room for lanes that are not yet, or no longer, on a column.</summary>
    private int[] _columns = [];

    private int _lanes;

    /// <param name="lanes">How many words are read at once.</param>
    /// <exception cref="OverflowException">The rows have too many different symbols for their length: some two thousand among ten million.</exception>
    public void Fill(ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, int lanes)
    {
        _lanes = lanes;
        var words = ((rows.Length - 1) / WordBits / lanes * lanes) + lanes;
        AssignStarts(rows, words);

        var length = checked((_symbols + 1) * words);
        if (_masks.Length < length) _masks = new ulong[length];
        else Array.Clear(_masks, 0, length);
        for (var row = 0; row < rows.Length; row++) _masks[StartOf(rows[row]) + (row / WordBits)] |= 1UL << (row % WordBits);

        var padding = lanes - 1;
        if (_columns.Length < columns.Length + (2 * padding)) _columns = new int[columns.Length + (2 * padding)];
        _columns.AsSpan(0, padding).Clear();
        for (var column = 0; column < columns.Length; column++) _columns[padding + column] = StartOf(columns[column]);
        _columns.AsSpan(padding + columns.Length, padding).Clear();
    }

    /// <summary>Masks of four of the words, each for the column before that of the word above it.</summary>
    /// <param name="column">Of the first of all words that are read at once; may be beyond the last by as many as there are others.</param>
    /// <param name="word">The first of all words that are read at once.</param>
    /// <param name="lane">Which of them is the first of the four.</param>
    public Vector256<ulong> Of(int column, int word, int lane)
    {
        var starts = _columns.AsSpan(column + _lanes - lane - 4, 4);
        var masks = _masks.AsSpan(word + lane);
        return Vector256.Create(masks[starts[3]], masks[starts[2] + 1], masks[starts[1] + 2], masks[starts[0] + 3]);
    }

    private int StartOf(int symbol) => symbol < FrequentSymbols ? _frequentStarts[symbol] : _otherStarts.GetValueOrDefault(symbol);

    /// <summary>The masks at 0 are those of symbols that no row has.</summary>
    private void AssignStarts(ReadOnlySpan<int> rows, int words)
    {
        _symbols = 0;
        _otherStarts.Clear();
        Array.Clear(_frequentStarts);
        foreach (var symbol in rows)
        {
            ref var start = ref symbol < FrequentSymbols
                ? ref _frequentStarts[symbol]
                : ref CollectionsMarshal.GetValueRefOrAddDefault(_otherStarts, symbol, out _);
            if (start == 0) start = checked(++_symbols * words);
        }
    }
}
