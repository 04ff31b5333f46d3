using DataAuditor.Tables;

namespace DataAuditor.Engine;

/// <summary>Puts the compared columns of an audit's tables under common codes.</summary>
internal static class FrameBuilder
{
    /// <param name="names">The compared columns.</param>
    /// <param name="tables">Null where the audit has no such table; each has every compared column, of one kind.</param>
    /// <returns>One frame a table, null where it is.</returns>
    public static Frame?[] Build(IReadOnlyList<string> names, IReadOnlyList<Table?> tables)
    {
        var columns = tables.Select(table => table is null ? null : new FrameColumn[names.Count]).ToArray();
        for (var position = 0; position < names.Count; position++)
        {
            var levels = Levels(tables.Select(table => table?.Find(names[position])));
            for (var table = 0; table < columns.Length; table++)
            {
                if (columns[table] is { } own) own[position] = Framed(tables[table]!.Find(names[position])!, levels);
            }
        }

        return [.. columns.Zip(tables, (own, table) => own is null ? null : new Frame(table!.RowCount, own))];
    }

    private static IReadOnlyList<string> Levels(IEnumerable<Column?> columns) =>
        columns.OfType<CategoryColumn>().Aggregate<CategoryColumn, IReadOnlyList<string>>([], static (known, column) => new LevelAlignment(known, column.Levels).Names);

    private static FrameColumn Framed(Column column, IReadOnlyList<string> levels) => column is CategoryColumn category
        ? new FrameColumn(column.Name, Recoded(category, new LevelAlignment(levels, category.Levels)), levels)
        : new FrameColumn(column.Name, column.Kind, WithNaN((NumberColumn)column));

    private static ReadOnlyMemory<int> Recoded(CategoryColumn column, LevelAlignment alignment)
    {
        if (alignment.IsIdentity) return column.CodesInMemory;

        var codes = new int[column.Count];
        for (var row = 0; row < codes.Length; row++)
        {
            var code = column.Codes[row];
            codes[row] = code == CategoryColumn.NullCode ? code : alignment.Common[code];
        }

        return codes;
    }

    private static ReadOnlyMemory<double> WithNaN(NumberColumn column)
    {
        if (column.Nulls is not { } nulls) return column.ValuesInMemory;

        var values = column.Values.ToArray();
        for (var row = 0; row < values.Length; row++)
        {
            if (nulls[row]) values[row] = double.NaN;
        }

        return values;
    }
}
