using DataAuditor.Numerics;

namespace DataAuditor.Tables;

/// <summary>An order for rows that have none of their own, as those of a database's table: by the values of the first column, of equal ones by the second, and so on.</summary>
public static class RowOrder
{
    private const ulong SignBit = 1UL << 63;

    /// <summary>The same rows in the order of their values: null before all others, numbers by size and NaN behind or before them by its sign, levels by the code units of their names.</summary>
    public static Table Sorted(Table table)
    {
        if (table.RowCount < 2) return table;

        var rows = new int[table.RowCount];
        for (var row = 0; row < rows.Length; row++) rows[row] = row;

        var columns = table.Columns.Select(static column => new Keys(column)).ToArray();
        var keys = new ulong[rows.Length];
        columns[0].Fill(keys, rows);
        RadixSort.Sort(keys, rows);
        Refine(columns, 1, keys, rows);
        return new Table([.. table.Columns.Select(column => column is CategoryColumn levels ? (Column)Moved(levels, rows) : Moved((NumberColumn)column, rows))]);
    }

    /// <summary>Rows that are equal so far are ordered by the next column.</summary>
    private static void Refine(Keys[] columns, int next, Span<ulong> keys, Span<int> rows)
    {
        if (next == columns.Length) return;

        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (end - start == 1) continue;

            Span<ulong> equal = keys[start..end];
            var own = rows[start..end];
            columns[next].Fill(equal, own);
            equal.Sort(own);
            Refine(columns, next + 1, equal, own);
        }
    }

    private static NumberColumn Moved(NumberColumn column, int[] rows)
    {
        var values = new double[rows.Length];
        var from = column.Values;
        for (var row = 0; row < rows.Length; row++) values[row] = from[rows[row]];

        var nulls = column.NullCount == 0 ? null : new Bitmap(rows.Length);
        var misfits = new Dictionary<int, string>();
        for (var row = 0; row < rows.Length && (nulls is not null || column.Misfits.Count > 0); row++)
        {
            if (column.IsNull(rows[row])) nulls!.Set(row);
            else if (column.Misfits.TryGetValue(rows[row], out var misfit)) misfits.Add(row, misfit);
        }

        return new NumberColumn(column.Name, column.Kind, values, nulls) { Misfits = misfits };
    }

    /// <summary>Codes are given by first appearance again.</summary>
    private static CategoryColumn Moved(CategoryColumn column, int[] rows)
    {
        var codes = new int[rows.Length];
        var newCodes = new int[column.Levels.Count];
        Array.Fill(newCodes, CategoryColumn.NullCode);
        var levels = new List<string>(newCodes.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            var code = column.Codes[rows[row]];
            if (code != CategoryColumn.NullCode && newCodes[code] == CategoryColumn.NullCode)
            {
                newCodes[code] = levels.Count;
                levels.Add(column.Levels[code]);
            }

            codes[row] = code == CategoryColumn.NullCode ? code : newCodes[code];
        }

        return new CategoryColumn(column.Name, codes, levels);
    }

    /// <summary>A column's values as integers of the same order; 0 for null.</summary>
    private sealed class Keys(Column column)
    {
        private ulong[]? _ranks;

        public void Fill(Span<ulong> keys, ReadOnlySpan<int> rows)
        {
            if (column is CategoryColumn levels) FillLevels(levels, keys, rows);
            else FillNumbers((NumberColumn)column, keys, rows);
        }

        private void FillLevels(CategoryColumn levels, Span<ulong> keys, ReadOnlySpan<int> rows)
        {
            _ranks ??= RanksOf(levels.Levels);
            for (var index = 0; index < rows.Length; index++) keys[index] = _ranks[levels.Codes[rows[index]] + 1];
        }

        /// <summary>By code plus 1, so that null has the rank 0.</summary>
        private static ulong[] RanksOf(IReadOnlyList<string> levels)
        {
            var ranks = new ulong[levels.Count + 1];
            var rank = 0UL;
            foreach (var code in Enumerable.Range(0, levels.Count).OrderBy(code => levels[code], StringComparer.Ordinal)) ranks[code + 1] = ++rank;
            return ranks;
        }

        private static void FillNumbers(NumberColumn numbers, Span<ulong> keys, ReadOnlySpan<int> rows)
        {
            for (var index = 0; index < rows.Length; index++)
            {
                // Both zeros, and every NaN, have a place of their own: rows that are told apart anywhere are told apart here.
                var bits = BitConverter.DoubleToUInt64Bits(numbers.Values[rows[index]]);
                keys[index] = numbers.IsNull(rows[index]) ? 0 : bits ^ ((ulong)((long)bits >> 63) | SignBit);
            }
        }
    }
}
