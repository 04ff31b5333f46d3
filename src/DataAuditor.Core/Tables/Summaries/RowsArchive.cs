using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>Passes whole tables through an archive.</summary>
internal static class RowsArchive
{
    public static Table Passed(StateArchive archive, Table table)
    {
        List<Column> columns = archive.IsReading ? [] : [.. table.Columns];
        archive.PassList(columns, column => Passed(archive, column));
        try
        {
            return new Table(columns);
        }
        catch (ArgumentException contradiction)
        {
            throw StateArchive.Broken(contradiction.Message);
        }
    }

    private static Column Passed(StateArchive archive, Column? column)
    {
        var name = archive.PassText(column?.Name ?? "");
        return archive.Pass(column?.Kind ?? default) switch
        {
            ColumnKind.Category => Category(archive, name, column as CategoryColumn),
            ColumnKind.Number => Numbers(archive, name, ColumnKind.Number, column as NumberColumn),
            ColumnKind.Date => Numbers(archive, name, ColumnKind.Date, column as NumberColumn),
            _ => throw StateArchive.Broken("a column is of no kind"),
        };
    }

    private static CategoryColumn Category(StateArchive archive, string name, CategoryColumn? column)
    {
        List<string> levels = [.. column?.Levels ?? []];
        archive.PassList(levels, archive.PassText);
        var codes = archive.PassArray(column is null ? [] : column.Codes.ToArray());
        return codes.AsSpan().ContainsAnyExceptInRange(CategoryColumn.NullCode, levels.Count - 1) ? throw StateArchive.Broken("a code is of no level") : new CategoryColumn(name, codes, levels);
    }

    private static NumberColumn Numbers(StateArchive archive, string name, ColumnKind kind, NumberColumn? column)
    {
        var values = archive.PassArray(column is null ? [] : column.Values.ToArray());
        var missing = archive.PassArray(column is null ? [] : Enumerable.Range(0, column.Count).Where(column.IsNull).ToArray());
        if (missing.AsSpan().ContainsAnyExceptInRange(0, values.Length - 1)) throw StateArchive.Broken("a null is in no row");
        if (missing.Length == 0) return new NumberColumn(name, kind, values);

        var nulls = new Bitmap(values.Length);
        foreach (var row in missing) nulls.Set(row);
        return new NumberColumn(name, kind, values, nulls);
    }
}
