using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>Rows drawn from blocks of a table, one after the other.</summary>
public sealed class SampledRows(RowSampling sampling) : IState<SampledRows>
{
    /// <summary>Far more than <see cref="RowSampling.ExpectedRows"/>: where a table has many times the rows it was expected to have.</summary>
    private const int MostRows = 4 * RowSampling.ExpectedRows;

    private readonly List<Table> _drawn = [];

    private int _rows;

    /// <summary>Rows that were to be drawn are missing, because the table is longer than was expected by far.</summary>
    public bool IsCut { get; private set; }

    /// <param name="first">The position of the block's first row in the table.</param>
    public void Add(Table rows, long first)
    {
        var positions = new List<int>();
        for (var row = 0; row < rows.RowCount && !IsCut; row++)
        {
            if (!sampling.Draws(first + row)) continue;
            if (_rows + positions.Count == MostRows) IsCut = true;
            else positions.Add(row);
        }

        if (positions.Count > 0) Keep(new Table([.. rows.Columns.Select(column => Take(column, positions))]));
    }

    /// <inheritdoc/>
    public void Merge(SampledRows later)
    {
        IsCut |= later.IsCut;
        foreach (var rows in later._drawn)
        {
            var most = MostRows - _rows;
            IsCut |= rows.RowCount > most;
            if (most > 0) Keep(rows.RowCount <= most ? rows : new Table([.. rows.Columns.Select(column => Take(column, [.. Enumerable.Range(0, most)]))]));
        }
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        IsCut = archive.Pass(IsCut);
        var rows = RowsArchive.Passed(archive, Build() ?? new Table([]));
        if (archive.IsReading && rows.RowCount > 0) Keep(rows);
    }

    /// <summary>All rows drawn, in their order; null where none were.</summary>
    public Table? Build() => _drawn.Count == 0 ? null : new Table([.. _drawn[0].Columns.Select((column, at) => Joined(column, at))]);

    private void Keep(Table rows)
    {
        _rows += rows.RowCount;
        _drawn.Add(rows);
    }

    private Column Joined(Column column, int at) => column is CategoryColumn ? Levels(column.Name, at) : Numbers(column, at);

    private static Column Take(Column column, List<int> positions)
    {
        if (column is CategoryColumn category) return TakeLevels(category, positions);

        var numbers = (NumberColumn)column;
        var nulls = numbers.Nulls is null ? null : new Bitmap(positions.Count);
        var values = new double[positions.Count];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = numbers.Values[positions[row]];
            if (numbers.IsNull(positions[row])) nulls!.Set(row);
        }

        return new NumberColumn(column.Name, column.Kind, values, nulls);
    }

    /// <summary>Only the levels drawn are kept, not those of the whole block.</summary>
    private static CategoryColumn TakeLevels(CategoryColumn column, List<int> positions)
    {
        var numbers = new Dictionary<int, int>();
        var codes = new int[positions.Count];
        for (var row = 0; row < codes.Length; row++)
        {
            var code = column.Codes[positions[row]];
            if (code == CategoryColumn.NullCode) codes[row] = code;
            else if (!numbers.TryGetValue(code, out codes[row])) numbers.Add(code, codes[row] = numbers.Count);
        }

        return new CategoryColumn(column.Name, codes, [.. numbers.Keys.Select(code => column.Levels[code])]);
    }

    private CategoryColumn Levels(string name, int at)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var codes = new List<int>(_rows);
        foreach (var part in _drawn.Select(part => (CategoryColumn)part.Columns[at]))
        {
            foreach (var code in part.Codes)
            {
                if (code == CategoryColumn.NullCode)
                {
                    codes.Add(code);
                    continue;
                }

                if (!numbers.TryGetValue(part.Levels[code], out var number)) numbers.Add(part.Levels[code], number = numbers.Count);
                codes.Add(number);
            }
        }

        return new CategoryColumn(name, [.. codes], [.. numbers.Keys]);
    }

    private NumberColumn Numbers(Column column, int at)
    {
        var values = new List<double>(_rows);
        var nulls = new Bitmap(_rows);
        foreach (var part in _drawn.Select(part => (NumberColumn)part.Columns[at]))
        {
            for (var row = 0; row < part.Count; row++)
            {
                if (part.IsNull(row)) nulls.Set(values.Count);
                values.Add(part.Values[row]);
            }
        }

        return new NumberColumn(column.Name, column.Kind, [.. values], nulls.CountSet() == 0 ? null : nulls);
    }
}
