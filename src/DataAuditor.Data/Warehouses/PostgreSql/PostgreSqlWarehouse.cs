using System.Globalization;
using Npgsql;

namespace DataAuditor.Data.Warehouses.PostgreSql;

/// <summary>PostgreSQL: all that is read is read in one transaction, which sees the data as they were when it began and may change nothing.</summary>
internal sealed class PostgreSqlWarehouse : Warehouse
{
    private readonly PostgreSqlAddress _address;

    private readonly NpgsqlDataSource _source;

    private NpgsqlConnection? _connection;

    private AuditException? _fault;

    public PostgreSqlWarehouse(WarehouseAddress address)
    {
        Connection = address.Connection;
        _address = new PostgreSqlAddress(address);
        try
        {
            _source = new NpgsqlSlimDataSourceBuilder(_address.ConnectionString).EnableTransportSecurity().Build();
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw address.Wrong("PostgreSQL's driver does not take the connection string; it is to name one Host, and a Username");
        }
    }

    public override string Connection { get; }

    public override Dialect Dialect => PostgreSqlDialect.Instance;

    public override IEnumerable<SqlRow> Query(string sql, CancellationToken cancellation)
    {
        using var command = Guarded(() => Command(sql), cancellation);
        using var cancel = cancellation.Register(static state => ((NpgsqlCommand)state!).Cancel(), command);
        using var reader = Guarded(() => command.ExecuteReader(), cancellation);
        var row = new SqlRowBuilder(ColumnsOf(reader));
        while (Guarded(() => reader.Read() ? Taken(reader, row) : null, cancellation) is { } taken) yield return taken;
    }

    public override IReadOnlyList<SqlColumn> Describe(WarehouseQuery query, CancellationToken cancellation)
    {
        using var command = Guarded(() => Command($"SELECT * FROM {From(query)} LIMIT 0"), cancellation);
        using var reader = Guarded(() => command.ExecuteReader(), cancellation);
        return ColumnsOf(reader);
    }

    public override IEnumerable<SqlRow> Rows(WarehouseQuery query, IReadOnlyList<SqlColumn> columns, CancellationToken cancellation)
    {
        var read = columns.Select(column => Dialect.Name(column.Name) is var name && PostgreSqlTypes.MustBecomeJson(column) ? $"{Dialect.AsJson(name)} AS {name}" : name);
        var sql = $"SELECT {string.Join(", ", read)} FROM {From(query)}";
        GiveTime(isUnlimited: true, cancellation);
        foreach (var row in Query(sql, cancellation)) yield return row;

        GiveTime(isUnlimited: false, cancellation);
    }

    public override WarehouseCount Count(WarehouseQuery query, CancellationToken cancellation) =>
        new(Query($"SELECT count(*) FROM {From(query)}", cancellation).Single().Integer(0), Checksum: null);

    public override void CheckUnchanged(WarehouseQuery query, WarehouseCount before, CancellationToken cancellation)
    {
        var after = Count(query, cancellation);
        if (after.Rows != before.Rows) throw _address.Faults.Incomplete($"{query.Shown} had {before.Rows} rows before the audit and {after.Rows} after it");
    }

    internal override AuditException Miscounted(WarehouseQuery query, WarehouseCount counted, long read) =>
        _address.Faults.Incomplete($"{query.Shown} counts {counted.Rows} rows, and {read} were read");

    internal override AuditException Unreadable(string message) => _address.Faults.Unreadable(message);

    public override void Dispose()
    {
        _connection?.Dispose();
        _source.Dispose();
    }

    private static SqlColumn[] ColumnsOf(NpgsqlDataReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(column =>
    {
        var type = reader.GetPostgresType(column);
        return new SqlColumn(reader.GetName(column), PostgreSqlTypes.TypeOf(type), type.InternalName);
    })];

    private static SqlRow Taken(NpgsqlDataReader reader, SqlRowBuilder row)
    {
        for (var column = 0; column < row.Columns.Count; column++)
        {
            if (reader.IsDBNull(column)) row.AddNull();
            else row.Add(PostgreSqlTypes.Spelled(row.Columns[column].Type, reader.GetString(column)));
        }

        return row.Build();
    }

    /// <summary>Rows are taken as fast as they are measured, which may take longer than any answer; each read has the driver's own time-out.</summary>
    private void GiveTime(bool isUnlimited, CancellationToken cancellation)
    {
        using var limit = Guarded(() => Command(string.Create(CultureInfo.InvariantCulture, $"SET LOCAL statement_timeout = {(isUnlimited ? 0 : _address.Seconds * 1000L)}")), cancellation);
        Guarded(limit.ExecuteNonQuery, cancellation);
    }

    /// <summary>A second statement could end the transaction that guards the first.</summary>
    private string From(WarehouseQuery query) => query.Table is null && query.Statement.Contains(';', StringComparison.Ordinal)
        ? throw _address.Faults.Refused("the statement holds a semicolon, and is to be one SELECT; within a text it is written chr(59)")
        : Dialect.From(query);

    private NpgsqlCommand Command(string sql)
    {
        // A fault ends the transaction: what is asked after it fails as well, for no reason of its own.
        if (_fault is not null) throw _fault;

        _connection ??= Connected();
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.AllResultTypesAreUnknown = true;
        return command;
    }

    private NpgsqlConnection Connected()
    {
        var connection = _source.OpenConnection();
        try
        {
            using var begin = connection.CreateCommand();
            begin.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
                BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;
                SET LOCAL statement_timeout = {_address.Seconds * 1000L};
                SET LOCAL idle_in_transaction_session_timeout = 0;
                SET LOCAL synchronize_seqscans = off;
                SET LOCAL standard_conforming_strings = on;
                SET LOCAL extra_float_digits = 1;
                SET LOCAL DateStyle = 'ISO, YMD';
                SET LOCAL TimeZone = 'UTC'
                """);
            begin.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private T Guarded<T>(Func<T> act, CancellationToken cancellation)
    {
        try
        {
            return act();
        }
        catch (PostgresException fault)
        {
            cancellation.ThrowIfCancellationRequested();
            var message = $"{_address.Server} answers: {fault.MessageText} (SQLSTATE {fault.SqlState})";
            throw _fault = PostgreSqlFaults.AreOfInput(fault.SqlState) ? _address.Faults.Refused(message) : _address.Faults.Incomplete(message);
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw _fault = _address.Faults.Incomplete(PostgreSqlFaults.IsLate(fault)
                ? $"no answer within {_address.Seconds} s from the server {_address.Server}"
                : $"the server {_address.Server} gives no whole answer: {fault.InnerException?.Message ?? fault.Message}");
        }
    }
}
