using System.Globalization;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>Asks an engine for the values of one column of numbers or dates.</summary>
/// <param name="isComplete">Whether all its values are finite.</param>
internal sealed class DistributionQuery(ISqlEngine engine, StatisticsSql sql, string from, SqlColumn column, bool isComplete, CancellationToken cancellation)
{
    private readonly string _value = sql.Present(column);

    /// <summary>The condition of the rows whose values are in these cells.</summary>
    public string Within(ValueGrid grid, IReadOnlyList<GridCell> cells)
    {
        var inside = $"{Key(grid)} IN ({string.Join(", ", cells.Select(static cell => ((long)cell.Key).ToString(CultureInfo.InvariantCulture)))})";
        return grid.Within is { } outer ? $"{outer} AND {inside}" : inside;
    }

    /// <summary>The cells that have values, ascending.</summary>
    public IEnumerable<GridCell> Cells(ValueGrid grid, string? within)
    {
        var key = Key(grid);
        return engine.Query($"SELECT {key}, count(*) FROM {from}{Where(within)} GROUP BY {key}", cancellation)
            .Select(static row => new GridCell(row.Integer(0), row.Integer(1)))
            .OrderBy(static cell => cell.Key);
    }

    /// <summary>The smallest and the largest value.</summary>
    public (double Least, double Most) Range(string within)
    {
        var row = engine.Query($"SELECT min({_value}), max({_value}) FROM {from}{Where(within)}", cancellation).Single();
        return row.IsNull(0) ? throw new InvalidDataException("a column's values are there no more") : (row.Number(0) + 0.0, row.Number(1) + 0.0);
    }

    /// <summary>All distinct values; null where they are more than <paramref name="most"/>.</summary>
    public CellPart.Values? Values(string? within, int most)
    {
        var counts = new Dictionary<double, long>();
        var rows = 0;

        // Both zeros are one value, which some engines tell apart: one more may be asked for than is wanted.
        foreach (var row in engine.Query($"SELECT {_value}, count(*) FROM {from}{Where(within)} GROUP BY {_value} LIMIT {most + 2}", cancellation))
        {
            var number = row.Number(0) + 0.0;
            counts[number] = counts.GetValueOrDefault(number) + row.Integer(1);
            rows++;
        }

        if (counts.Count > most || rows == most + 2) return null;

        var ordered = counts.Keys.ToArray();
        var values = counts.Values.ToArray();
        Array.Sort(ordered, values);
        return new CellPart.Values(ordered, values);
    }

    /// <summary>The values below the first edge, on it, between it and the next, and so on; null where the engine is asked for cells of grids.</summary>
    public IEnumerable<(int Cell, long Count)>? Among(double[] edges) => sql.Cells(engine, _value, from, edges, cancellation);

    private string Key(ValueGrid grid) => grid.Key(sql, _value, isComplete && grid.Within is null);

    private string Where(string? within)
    {
        var finite = isComplete ? null : sql.IsFinite(sql.Value(column));
        return (finite, within) switch
        {
            (null, null) => "",
            (null, { } inside) => $" WHERE {inside}",
            ({ } some, null) => $" WHERE {some}",
            ({ } some, { } inside) => $" WHERE {some} AND {inside}",
        };
    }
}
