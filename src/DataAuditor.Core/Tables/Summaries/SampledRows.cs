using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>
/// Rows drawn by a hash of their positions: those below a threshold, which is halved whenever too many are. Which ones hangs on the whole table
/// alone, so that however it is cut into parts, the same are drawn.
/// </summary>
public sealed class SampledRows : IState<SampledRows>
{
    /// <summary>Of a longer table at least half as many are drawn.</summary>
    public const int MostRows = 100_000;

    private readonly List<(Table Rows, long[] Positions)> _drawn = [];

    private int _rows;

    private int _halvings;

    /// <param name="first">The position of the block's first row in the table.</param>
    public void Add(Table rows, long first)
    {
        int[] own = [.. Enumerable.Range(0, rows.RowCount).Where(row => Draws(first + row))];
        if (own.Length > 0) Keep(Taken(rows, own), [.. own.Select(row => first + row)]);
    }

    /// <inheritdoc/>
    public void Merge(SampledRows later)
    {
        if (later._halvings > _halvings) Thin(later._halvings);
        foreach (var (rows, positions) in later._drawn)
        {
            int[] own = [.. Enumerable.Range(0, positions.Length).Where(row => Draws(positions[row]))];
            if (own.Length > 0) Keep(own.Length == positions.Length ? rows : Taken(rows, own), [.. own.Select(row => positions[row])]);
        }
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        _halvings = archive.Pass(_halvings);
        if (_halvings is < 0 or > 63) throw StateArchive.Broken("a threshold is none");

        long[] positions = archive.PassArray(_drawn.SelectMany(static part => part.Positions).ToArray());
        var rows = RowsArchive.Passed(archive, Build() ?? new Table([]));
        if (rows.RowCount != positions.Length || positions.Length > MostRows) throw StateArchive.Broken("rows and their positions differ in number");
        if (archive.IsReading && positions.Length > 0) Keep(rows, positions);
    }

    /// <summary>All rows drawn, in their order; null where none were.</summary>
    public Table? Build() => _drawn.Count == 0 ? null : new Table([.. _drawn[0].Rows.Columns.Select((column, at) => Joined(column, at))]);

    private bool Draws(long position) => _halvings == 0 || StableHash.Mix((ulong)position) >> (64 - _halvings) == 0;

    private void Keep(Table rows, long[] positions)
    {
        _drawn.Add((rows, positions));
        _rows += positions.Length;
        while (_rows > MostRows) Thin(_halvings + 1);
    }

    private void Thin(int halvings)
    {
        _halvings = halvings;
        (Table Rows, long[] Positions)[] before = [.. _drawn];
        _drawn.Clear();
        _rows = 0;
        foreach (var (rows, positions) in before)
        {
            int[] own = [.. Enumerable.Range(0, positions.Length).Where(row => Draws(positions[row]))];
            if (own.Length == 0) continue;

            _drawn.Add((Taken(rows, own), [.. own.Select(row => positions[row])]));
            _rows += own.Length;
        }
    }

    private static Table Taken(Table rows, int[] positions) => new([.. rows.Columns.Select(column => Take(column, positions))]);

    private Column Joined(Column column, int at) => column is CategoryColumn ? Levels(column.Name, at) : Numbers(column, at);

    private static Column Take(Column column, int[] positions)
    {
        if (column is CategoryColumn category) return TakeLevels(category, positions);

        var numbers = (NumberColumn)column;
        var nulls = numbers.Nulls is null ? null : new Bitmap(positions.Length);
        var values = new double[positions.Length];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = numbers.Values[positions[row]];
            if (numbers.IsNull(positions[row])) nulls!.Set(row);
        }

        return new NumberColumn(column.Name, column.Kind, values, nulls);
    }

    /// <summary>Only the levels drawn are kept, not those of the whole block.</summary>
    private static CategoryColumn TakeLevels(CategoryColumn column, int[] positions)
    {
        var numbers = new Dictionary<int, int>();
        var codes = new int[positions.Length];
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
        foreach (var part in _drawn.Select(part => (CategoryColumn)part.Rows.Columns[at]))
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
        foreach (var part in _drawn.Select(part => (NumberColumn)part.Rows.Columns[at]))
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
