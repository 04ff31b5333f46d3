using System.Numerics;

namespace DataAuditor.Numerics;

/// <summary>
/// Counts the joint cells of two coded columns in both tables. One instance a thread: its buffers serve one pair after the other.
/// Where the cells are many it counts only those that occur, so two identifiers do not ask for rows × rows cells.
/// </summary>
internal sealed class JointCounts
{
    /// <summary>16 MB for both tables.</summary>
    private const long DenseCells = 1L << 21;

    /// <summary>Small enough that several copies stay in the nearest cache.</summary>
    private const int SmallCells = 2048;

    private const int Copies = 4;

    private int[] _real = [];
    private int[] _synthetic = [];
    private ulong[] _realKeys = [];
    private ulong[] _syntheticKeys = [];
    private ulong[] _scratch = [];
    private long[] _realTotals = [];
    private long[] _syntheticTotals = [];
    private int _cells;

    public ReadOnlySpan<long> Real => _realTotals.AsSpan(0, _cells);

    public ReadOnlySpan<long> Synthetic => _syntheticTotals.AsSpan(0, _cells);

    public void Count(CellCodes realFirst, CellCodes realSecond, CellCodes syntheticFirst, CellCodes syntheticSecond)
    {
        var cells = (long)realFirst.Levels * realSecond.Levels;
        if (cells <= DenseCells)
        {
            _cells = (int)cells;
            Dense(ref _real, realFirst, realSecond);
            Dense(ref _synthetic, syntheticFirst, syntheticSecond);
        }
        else
        {
            var real = OrderedKeys(ref _realKeys, realFirst, realSecond);
            var synthetic = OrderedKeys(ref _syntheticKeys, syntheticFirst, syntheticSecond);
            CountRuns(real, synthetic);
        }

        Widen(_real, ref _realTotals);
        Widen(_synthetic, ref _syntheticTotals);
    }

    /// <summary>Rows in memory fit an int, and half the width is twice the speed; tables elsewhere have more.</summary>
    private void Widen(ReadOnlySpan<int> counts, ref long[] totals)
    {
        Grow(ref totals, _cells);
        for (var cell = 0; cell < _cells; cell++) totals[cell] = counts[cell];
    }

    private void Dense(ref int[] counts, CellCodes first, CellCodes second)
    {
        var copies = _cells <= SmallCells ? Copies : 1;
        Grow(ref counts, _cells * copies);
        counts.AsSpan(0, _cells * copies).Clear();
        switch (first, second)
        {
            case ({ Narrow: { } a }, { Narrow: { } b }): Tally<byte, byte>(a, b, second.Levels, counts, copies); break;
            case ({ Narrow: { } a }, { Wide: { } b }): Tally<byte, int>(a, b, second.Levels, counts, copies); break;
            case ({ Wide: { } a }, { Narrow: { } b }): Tally<int, byte>(a, b, second.Levels, counts, copies); break;
            default: Tally<int, int>(first.Wide, second.Wide, second.Levels, counts, copies); break;
        }

        for (var copy = 1; copy < copies; copy++)
        {
            for (var cell = 0; cell < _cells; cell++) counts[cell] += counts[(copy * _cells) + cell];
        }
    }

    /// <summary>Neighbouring rows count into different copies: the same cell twice running would wait for its own store.</summary>
    private void Tally<TFirst, TSecond>(ReadOnlySpan<TFirst> first, ReadOnlySpan<TSecond> second, int levels, int[] counts, int copies)
        where TFirst : unmanaged, IBinaryInteger<TFirst>
        where TSecond : unmanaged, IBinaryInteger<TSecond>
    {
        second = second[..first.Length];
        var row = 0;
        if (copies == Copies)
        {
            var one = counts.AsSpan(0, _cells);
            var two = counts.AsSpan(_cells, _cells);
            var three = counts.AsSpan(2 * _cells, _cells);
            var four = counts.AsSpan(3 * _cells, _cells);
            for (; row <= first.Length - Copies; row += Copies)
            {
                one[Cell(first[row], second[row], levels)]++;
                two[Cell(first[row + 1], second[row + 1], levels)]++;
                three[Cell(first[row + 2], second[row + 2], levels)]++;
                four[Cell(first[row + 3], second[row + 3], levels)]++;
            }
        }

        for (; row < first.Length; row++) counts[Cell(first[row], second[row], levels)]++;
    }

    private static int Cell<TFirst, TSecond>(TFirst first, TSecond second, int levels)
        where TFirst : unmanaged, IBinaryInteger<TFirst>
        where TSecond : unmanaged, IBinaryInteger<TSecond> =>
        (int.CreateTruncating(first) * levels) + int.CreateTruncating(second);

    private ReadOnlySpan<ulong> OrderedKeys(ref ulong[] keys, CellCodes first, CellCodes second)
    {
        var rows = first.Narrow?.Length ?? first.Wide!.Length;
        Grow(ref keys, rows);
        Grow(ref _scratch, rows);
        for (var row = 0; row < rows; row++) keys[row] = (ulong)((first.CodeAt(row) * (long)second.Levels) + second.CodeAt(row));
        RadixSort.Sort(keys.AsSpan(0, rows), _scratch);
        return keys.AsSpan(0, rows);
    }

    private void CountRuns(ReadOnlySpan<ulong> real, ReadOnlySpan<ulong> synthetic)
    {
        Grow(ref _real, real.Length + synthetic.Length);
        Grow(ref _synthetic, real.Length + synthetic.Length);
        _cells = 0;
        int i = 0, j = 0;
        while (i < real.Length || j < synthetic.Length)
        {
            var key = i == real.Length ? synthetic[j] : j == synthetic.Length ? real[i] : Math.Min(real[i], synthetic[j]);
            int realStart = i, syntheticStart = j;
            while (i < real.Length && real[i] == key) i++;
            while (j < synthetic.Length && synthetic[j] == key) j++;
            _real[_cells] = i - realStart;
            _synthetic[_cells++] = j - syntheticStart;
        }
    }

    private static void Grow<T>(ref T[] buffer, int length)
    {
        if (buffer.Length < length) buffer = new T[length];
    }
}
