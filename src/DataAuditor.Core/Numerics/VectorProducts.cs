using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DataAuditor.Numerics;

#pragma warning disable RS0030 // Parallel: a kernel; each product is one thread's, so no result depends on the threads.

/// <summary>
/// The products of each vector of one list with each of another. Both are brought into panels that fit the processor's memories (Goto and van
/// de Geijn, 2008), and tiles of products are held in registers. Each product is added up number by number with one rounding a step: the same
/// bits on every processor.
/// </summary>
internal static class VectorProducts
{
    private const int TileRows = 4;
    private const int TileVectors = 3;

    /// <summary>Numbers of a panel: with the tile's columns they fill the processor's nearest memory.</summary>
    private const int Depth = 192;

    /// <summary>Rows that a thread takes at a time.</summary>
    private const int BlockRows = 32;

    private static readonly int Lanes = Vector512<double>.Count;
    private static readonly int TileColumns = TileVectors * Lanes;

    /// <summary>Adds them to a matrix.</summary>
    /// <param name="sums">Row by row; a row for each of <paramref name="first"/>, a column for each of <paramref name="second"/>.</param>
    /// <param name="factor">What each product is multiplied by.</param>
    /// <param name="stride">Where the next row begins; null for rows as long as there are vectors.</param>
    /// <param name="upperOnly">Whether only what is not below the diagonal is wanted: elements below it are left undefined.</param>
    public static void Add(double[] sums, PanelSource first, PanelSource second, double factor = 1, int? stride = null, bool upperOnly = false, int threads = 1, CancellationToken cancellation = default)
    {
        int rowPanels = (first.Count + TileRows - 1) / TileRows, columnPanels = (second.Count + TileColumns - 1) / TileColumns;
        var rows = new double[rowPanels * TileRows * Depth];
        var columns = new double[columnPanels * TileColumns * Depth];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        for (var start = 0; start < first.Length; start += Depth)
        {
            var numbers = Math.Min(Depth, first.Length - start);
            Parallel.For(0, columnPanels, options, panel => second.Fill(panel * TileColumns, TileColumns, start, numbers, columns.AsSpan(panel * TileColumns * Depth)));
            Parallel.For(0, (rowPanels + BlockRows - 1) / BlockRows, options, block =>
            {
                var (from, to) = (block * BlockRows, Math.Min(rowPanels, (block + 1) * BlockRows));
                for (var panel = from; panel < to; panel++) first.Fill(panel * TileRows, TileRows, start, numbers, rows.AsSpan(panel * TileRows * Depth));

                Span<double> tile = stackalloc double[TileRows * TileColumns];
                for (var column = upperOnly ? from * TileRows / TileColumns : 0; column < columnPanels; column++)
                {
                    for (var row = from; row < to; row++)
                    {
                        Multiply(rows.AsSpan(row * TileRows * Depth, numbers * TileRows), columns.AsSpan(column * TileColumns * Depth, numbers * TileColumns), tile);
                        AddTile(tile, factor, sums.AsSpan((row * TileRows * (stride ?? second.Count)) + (column * TileColumns)), stride ?? second.Count, Math.Min(TileRows, first.Count - (row * TileRows)), Math.Min(TileColumns, second.Count - (column * TileColumns)));
                    }
                }
            });
        }
    }

    private static void AddTile(ReadOnlySpan<double> tile, double factor, Span<double> sums, int stride, int rows, int columns)
    {
        for (var row = 0; row < rows; row++) FixedLanes.AddScaled(tile.Slice(row * TileColumns, columns), factor, sums.Slice(row * stride, columns));
    }

    /// <summary>Twelve sums in registers.</summary>
    private static void Multiply(ReadOnlySpan<double> rows, ReadOnlySpan<double> columns, Span<double> tile)
    {
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var column = ref MemoryMarshal.GetReference(columns);
        Vector512<double> a0 = default, a1 = default, a2 = default;
        Vector512<double> b0 = default, b1 = default, b2 = default;
        Vector512<double> c0 = default, c1 = default, c2 = default;
        Vector512<double> d0 = default, d1 = default, d2 = default;
        for (var number = rows.Length / TileRows; number > 0; number--)
        {
            var left = Vector512.LoadUnsafe(ref column);
            var middle = Vector512.LoadUnsafe(ref column, (nuint)Lanes);
            var right = Vector512.LoadUnsafe(ref column, (nuint)(2 * Lanes));
            var factor = Vector512.Create(row);
            a0 = Vector512.FusedMultiplyAdd(factor, left, a0);
            a1 = Vector512.FusedMultiplyAdd(factor, middle, a1);
            a2 = Vector512.FusedMultiplyAdd(factor, right, a2);
            factor = Vector512.Create(Unsafe.Add(ref row, 1));
            b0 = Vector512.FusedMultiplyAdd(factor, left, b0);
            b1 = Vector512.FusedMultiplyAdd(factor, middle, b1);
            b2 = Vector512.FusedMultiplyAdd(factor, right, b2);
            factor = Vector512.Create(Unsafe.Add(ref row, 2));
            c0 = Vector512.FusedMultiplyAdd(factor, left, c0);
            c1 = Vector512.FusedMultiplyAdd(factor, middle, c1);
            c2 = Vector512.FusedMultiplyAdd(factor, right, c2);
            factor = Vector512.Create(Unsafe.Add(ref row, 3));
            d0 = Vector512.FusedMultiplyAdd(factor, left, d0);
            d1 = Vector512.FusedMultiplyAdd(factor, middle, d1);
            d2 = Vector512.FusedMultiplyAdd(factor, right, d2);
            row = ref Unsafe.Add(ref row, TileRows);
            column = ref Unsafe.Add(ref column, TileVectors * Lanes);
        }

        Store(a0, a1, a2, tile);
        Store(b0, b1, b2, tile[TileColumns..]);
        Store(c0, c1, c2, tile[(2 * TileColumns)..]);
        Store(d0, d1, d2, tile[(3 * TileColumns)..]);
    }

    private static void Store(Vector512<double> left, Vector512<double> middle, Vector512<double> right, Span<double> tile)
    {
        left.CopyTo(tile);
        middle.CopyTo(tile[Lanes..]);
        right.CopyTo(tile[(2 * Lanes)..]);
    }
}
