using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DataAuditor.Tables;

namespace DataAuditor.Numerics;

/// <summary>One column of one table as cell numbers from 0: bytes where they suffice, for the sake of the counting loops.</summary>
/// <param name="Levels">The number of cells, the same in both tables of a pair.</param>
public sealed record CellCodes(byte[]? Narrow, int[]? Wide, int Levels)
{
    private const int NarrowLevels = byte.MaxValue + 1;

    /// <summary>Above this many bounds a binary search beats comparing with all of them.</summary>
    private const int ManyBounds = 24;

    /// <summary>Level codes; null is the last cell.</summary>
    /// <param name="alignment">The common number of each of the column's own levels; empty where they are the same.</param>
    public static CellCodes Of(CategoryColumn column, ReadOnlySpan<int> alignment, int levels)
    {
        var codes = column.Codes;
        if (levels < NarrowLevels)
        {
            var narrow = GC.AllocateUninitializedArray<byte>(codes.Length);
            Span<byte> cells = stackalloc byte[column.Levels.Count + 1];
            cells[0] = (byte)levels;
            for (var level = 1; level < cells.Length; level++) cells[level] = (byte)(alignment.IsEmpty ? level - 1 : alignment[level - 1]);
            for (var row = 0; row < codes.Length; row++) narrow[row] = cells[codes[row] + 1];
            return new CellCodes(narrow, null, levels + 1);
        }

        var wide = GC.AllocateUninitializedArray<int>(codes.Length);
        for (var row = 0; row < codes.Length; row++)
        {
            var code = codes[row];
            wide[row] = code == CategoryColumn.NullCode ? levels : alignment.IsEmpty ? code : alignment[code];
        }

        return new CellCodes(null, wide, levels + 1);
    }

    /// <summary>The bin of every number; see <see cref="BinBounds"/>.</summary>
    public static CellCodes Of(NumberColumn column, double[] bounds, byte nullCell, byte notANumberCell, int levels)
    {
        var values = column.Values;
        var cells = GC.AllocateUninitializedArray<byte>(values.Length);
        if (bounds.Length <= ManyBounds) BinByComparing(values, bounds, cells);
        else BinBySearching(values, bounds, cells);

        for (var row = 0; row < values.Length; row++)
        {
            if (double.IsNaN(values[row])) cells[row] = notANumberCell;
        }

        if (column.Nulls is not null)
        {
            for (var row = 0; row < values.Length; row++)
            {
                if (column.Nulls[row]) cells[row] = nullCell;
            }
        }

        return new CellCodes(cells, null, levels);
    }

    public int CodeAt(int row) => Narrow is null ? Wide![row] : Narrow[row];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BinByComparing(ReadOnlySpan<double> values, double[] bounds, Span<byte> cells)
    {
        Span<long> bins = stackalloc long[Vector512<long>.Count];
        var row = 0;
        for (; row <= values.Length - Vector512<double>.Count; row += Vector512<double>.Count)
        {
            var value = Vector512.Create(values.Slice(row, Vector512<double>.Count));
            var bin = Vector512<long>.Zero;
            foreach (var bound in bounds) bin -= Vector512.GreaterThan(value, Vector512.Create(bound)).AsInt64();
            bin.CopyTo(bins);
            for (var lane = 0; lane < bins.Length; lane++) cells[row + lane] = (byte)bins[lane];
        }

        for (; row < values.Length; row++)
        {
            var bin = 0;
            foreach (var bound in bounds) bin += values[row] > bound ? 1 : 0;
            cells[row] = (byte)bin;
        }
    }

    private static void BinBySearching(ReadOnlySpan<double> values, double[] bounds, Span<byte> cells)
    {
        for (var row = 0; row < values.Length; row++)
        {
            int low = 0, high = bounds.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (values[row] > bounds[middle]) low = middle + 1;
                else high = middle;
            }

            cells[row] = (byte)low;
        }
    }
}
