using System.Globalization;
using DataAuditor.Data.Loading;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Drawing;

/// <summary>
/// Draws rows where they are: those whose hash is below a threshold, which is halved whenever too many are. Rows with the same hash are drawn
/// together, so that what is drawn hangs neither on the order of rows nor on the shards they lie on.
/// </summary>
/// <param name="ids">Columns that name records; where the data set has not all of them, whole rows are hashed.</param>
public sealed class RowDraw(WarehouseData data, IReadOnlySet<string> ids)
{
    /// <summary>How far the share drawn may be from the share of hashes: some ten times what chance does to the fewest rows drawn.</summary>
    private const double MostUneven = 0.05;

    private readonly RowHash _hash = RowHash.Of(data.Warehouse.Dialect) ?? throw new ArgumentException($"No rows are drawn from {data.Warehouse.Dialect.Engine}.", nameof(data));

    /// <summary>Of a longer table at least half as many are drawn.</summary>
    internal int MostRows { get; init; } = SampledRows.MostRows;

    private SqlColumn[] Hashed => data.Columns.Where(column => ids.Contains(column.Name)).ToArray() is { Length: > 0 } own && own.Length == ids.Count ? own : [.. data.Columns];

    /// <summary>Draws rows, in the order of their hashes.</summary>
    /// <param name="columns">Those that are read, of the kinds that they are counted as.</param>
    /// <exception cref="AuditException">A column is missing, a value is of another kind, or not all of the database answers.</exception>
    public DrawnRows Draw(IReadOnlyList<SummaryColumn> columns, CancellationToken cancellation)
    {
        SqlColumn[] read = [.. columns.Select(Counterpart)];
        var (halvings, expected) = Threshold(cancellation);
        var even = Math.ScaleB(data.Count.Rows, -halvings);
        if (Math.Abs(expected - even) > MostUneven * even) return new DrawnRows(null, Uneven());

        List<(long Hash, SqlRow Row)> rows = [.. Rows(read, halvings, expected, cancellation)];
        rows.Sort(static (one, other) => one.Hash != other.Hash ? one.Hash.CompareTo(other.Hash) : one.Row.Bytes.SequenceCompareTo(other.Row.Bytes));
        if (halvings > 0 && 2 * rows.Select(static row => row.Hash).Distinct().Count() < rows.Count) return new DrawnRows(null, Uneven());

        return new DrawnRows(Build(columns, rows, cancellation), Note(rows.Count, halvings));
    }

    private (int Halvings, long Rows) Threshold(CancellationToken cancellation)
    {
        var halvings = 0;
        while (data.Count.Rows >> halvings > MostRows) halvings++;

        if (halvings == 0) return (halvings, data.Count.Rows);

        long rows;
        while ((rows = CountBelow(halvings, cancellation)) > MostRows) halvings++;

        return (halvings, rows);
    }

    private long CountBelow(int halvings, CancellationToken cancellation) =>
        data.Warehouse.Query($"SELECT count(*) FROM {data.Warehouse.Dialect.From(data.Query)} WHERE {Below(halvings)}", cancellation).Single().Integer(0);

    private string Below(int halvings) => string.Create(CultureInfo.InvariantCulture, $"{_hash.Of(Hashed)} < {1L << (RowHash.Bits - halvings)}");

    private IEnumerable<(long Hash, SqlRow Row)> Rows(SqlColumn[] read, int halvings, long expected, CancellationToken cancellation)
    {
        var chosen = halvings == 0 ? "" : $" WHERE {Below(halvings)}";
        var sql = $"SELECT {string.Join(", ", read.Select(_hash.Value).Append(_hash.Of(Hashed)))} FROM {data.Warehouse.Dialect.From(data.Query)}{chosen}";
        var rows = 0L;
        foreach (var row in data.Warehouse.Query(sql, cancellation))
        {
            // What goes on and on would fill the memory that the threshold spares.
            if (++rows > expected) break;
            yield return (row.Integer(read.Length), row);
        }

        if (rows != expected) throw data.Warehouse.Miscounted(data.Query, new WarehouseCount(expected, null), rows);
    }

    private Table Build(IReadOnlyList<SummaryColumn> columns, List<(long Hash, SqlRow Row)> rows, CancellationToken cancellation)
    {
        ColumnPlan[] plans = [.. columns.Select(static column => new ColumnPlan(column.Name, column.Kind, "as its type in the database says"))];
        var file = data.File();
        var load = new TableLoad(new TableOrder("drawn", TableSource.Of(data), [file], plans, ""));
        int[] fields = [.. Enumerable.Range(0, plans.Length)];
        load.Expect(rows.Count);
        foreach (var block in WarehouseBlock.Cut(file, rows.Select(static row => row.Row)))
        {
            cancellation.ThrowIfCancellationRequested();
            load.Append(block, fields);
        }

        load.Complete();
        return new Table([.. load.Columns.Select(static column => column.Build())]);
    }

    private SqlColumn Counterpart(SummaryColumn planned) => data.Columns.FirstOrDefault(column => column.Name == planned.Name)
        ?? throw data.Warehouse.Unreadable($"{data.Query.Shown}: column '{PlainText.OneLine(planned.Name)}' is missing, which the real table has");

    private string Note(int rows, int halvings) => halvings == 0
        ? string.Create(CultureInfo.InvariantCulture, $"metrics that need rows have all {rows}")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"metrics that need rows have {rows} of {data.Count.Rows}: those whose {_hash.Name} of {What()} is in the lowest 1/{1L << halvings}; rows that are equal in this are drawn together");

    private string Uneven() =>
        $"no rows are drawn for metrics that need them: too many are equal in {What()}, and those with the same {_hash.Name} would be drawn together; a column that tells records apart has the role 'id'";

    private string What() => Hashed is var hashed && hashed.Length == data.Columns.Count
        ? "all columns"
        : $"{(hashed.Length == 1 ? "the column" : "the columns")} {string.Join(", ", hashed.Select(static column => $"'{PlainText.OneLine(column.Name)}'"))}";
}
