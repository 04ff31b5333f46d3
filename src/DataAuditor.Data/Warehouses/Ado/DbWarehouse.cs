using System.Data.Common;

namespace DataAuditor.Data.Warehouses.Ado;

/// <summary>A database that is read by way of ADO.NET, all in one transaction where it takes one: what is counted is then what is read.</summary>
internal abstract class DbWarehouse : Warehouse
{
    private AuditException? _fault;

    /// <summary>The words for what goes wrong.</summary>
    protected abstract WarehouseFaults Faults { get; }

    public override IEnumerable<SqlRow> Query(string sql, CancellationToken cancellation)
    {
        using var command = Guarded(() => Command(sql), cancellation);
        using var cancel = cancellation.Register(static state => ((DbCommand)state!).Cancel(), command);
        using var reader = Guarded(command.ExecuteReader, cancellation);
        var row = new SqlRowBuilder(ColumnsOf(reader));
        while (Guarded(() => reader.Read() ? Taken(reader, row) : null, cancellation) is { } taken) yield return taken;
    }

    public override IReadOnlyList<SqlColumn> Describe(WarehouseQuery query, CancellationToken cancellation)
    {
        using var command = Guarded(() => Command($"SELECT * FROM {From(query)} WHERE 1 = 0"), cancellation);
        using var reader = Guarded(command.ExecuteReader, cancellation);
        return ColumnsOf(reader);
    }

    public override WarehouseCount Count(WarehouseQuery query, CancellationToken cancellation) =>
        new(Query($"SELECT count(*) FROM {From(query)}", cancellation).Single().Integer(0), Checksum: null);

    public override void CheckUnchanged(WarehouseQuery query, WarehouseCount before, CancellationToken cancellation)
    {
        var after = Count(query, cancellation);
        if (after.Rows != before.Rows) throw Faults.Incomplete($"{query.Shown} had {before.Rows} rows before the audit and {after.Rows} after it");
    }

    internal override AuditException Miscounted(WarehouseQuery query, WarehouseCount counted, long read) =>
        Faults.Incomplete($"{query.Shown} counts {counted.Rows} rows, and {read} were read");

    internal override AuditException Unreadable(string message) => Faults.Unreadable(message);

    /// <summary>A command within the transaction, with a time-out; connects where nothing was asked before.</summary>
    protected abstract DbCommand CommandOf(string sql);

    protected abstract SqlColumn ColumnOf(DbDataReader reader, int column);

    /// <summary>The text of a value that is not null.</summary>
    protected abstract ReadOnlySpan<char> TextOf(DbDataReader reader, SqlColumn column, int at);

    /// <summary>What a driver's exception is in words; null for one that is none of the driver's.</summary>
    protected abstract AuditException? Told(Exception fault);

    /// <summary>What stands behind FROM. A second statement could do more than read, or end the transaction that guards the first.</summary>
    protected string From(WarehouseQuery query) => query.Table is null && query.Statement.Contains(';', StringComparison.Ordinal)
        ? throw Faults.Refused("the statement holds a semicolon, and is to be one SELECT; within a text a function writes it, such as chr(59)")
        : Dialect.From(query);

    /// <summary>A fault ends the transaction: what is asked after it fails as well, for no reason of its own.</summary>
    protected DbCommand Command(string sql) => _fault is null ? CommandOf(sql) : throw _fault;

    protected T Guarded<T>(Func<T> act, CancellationToken cancellation)
    {
        try
        {
            return act();
        }
        catch (Exception fault) when (fault is not (AuditException or OperationCanceledException))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Told(fault) is not { } told) throw;

            throw _fault = told;
        }
    }

    private SqlColumn[] ColumnsOf(DbDataReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(column => ColumnOf(reader, column))];

    private SqlRow Taken(DbDataReader reader, SqlRowBuilder row)
    {
        for (var column = 0; column < row.Columns.Count; column++)
        {
            if (reader.IsDBNull(column)) row.AddNull();
            else row.Add(TextOf(reader, row.Columns[column], column));
        }

        return row.Build();
    }
}
