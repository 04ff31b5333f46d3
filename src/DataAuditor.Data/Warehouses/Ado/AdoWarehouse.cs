using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace DataAuditor.Data.Warehouses.Ado;

/// <summary>Any database that has an ADO.NET provider beside the tool: its rows are read, and counted before and after; nothing is computed there.</summary>
internal sealed class AdoWarehouse : Warehouse
{
    private const int TimeoutSeconds = 60;

    private readonly DbConnection _connection;

    private readonly WarehouseFaults _faults;

    private bool _isOpen;

    public AdoWarehouse(WarehouseAddress address)
    {
        Connection = address.Connection;
        var end = address.Rest.IndexOf(';', StringComparison.Ordinal);
        if (end < 0) throw address.Wrong("behind 'ado:' stand a factory's type with its assembly, as 'Microsoft.Data.Sqlite.SqliteFactory, Microsoft.Data.Sqlite', a semicolon, and the connection string");

        var factory = FactoryOf(address, address.Rest[..end].Trim());
        _faults = new WarehouseFaults(address.Connection, SecretsOf(address, address.Rest[(end + 1)..]), address.Place);
        _connection = factory.CreateConnection() ?? throw address.Wrong("the factory makes no connections");
        try
        {
            _connection.ConnectionString = address.Rest[(end + 1)..];
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or DbException)
        {
            // The driver's words may repeat what the variable holds.
            throw address.Wrong("it is no connection string that the driver can read");
        }
    }

    public override string Connection { get; }

    public override Dialect Dialect => AnsiDialect.Instance;

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

    public override IEnumerable<SqlRow> Rows(WarehouseQuery query, IReadOnlyList<SqlColumn> columns, CancellationToken cancellation) =>
        Query($"SELECT {string.Join(", ", columns.Select(column => Dialect.Name(column.Name)))} FROM {From(query)}", cancellation);

    public override WarehouseCount Count(WarehouseQuery query, CancellationToken cancellation) =>
        new(Query($"SELECT count(*) FROM {From(query)}", cancellation).Single().Integer(0), Checksum: null);

    public override void CheckUnchanged(WarehouseQuery query, WarehouseCount before, CancellationToken cancellation)
    {
        var after = Count(query, cancellation);
        if (after.Rows != before.Rows) throw _faults.Incomplete($"{query.Shown} had {before.Rows} rows before the audit and {after.Rows} after it");
    }

    internal override AuditException Miscounted(WarehouseQuery query, WarehouseCount counted, long read) =>
        _faults.Incomplete($"{query.Shown} counts {counted.Rows} rows, and {read} were read");

    internal override AuditException Unreadable(string message) => _faults.Unreadable(message);

    public override void Dispose() => _connection.Dispose();

    private static SqlColumn[] ColumnsOf(DbDataReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(column => new SqlColumn(reader.GetName(column), AdoValues.TypeOf(reader.GetFieldType(column)), reader.GetDataTypeName(column)))];

    private static SqlRow Taken(DbDataReader reader, SqlRowBuilder row)
    {
        for (var column = 0; column < row.Columns.Count; column++)
        {
            if (reader.IsDBNull(column)) row.AddNull();
            else row.Add(AdoValues.Text(reader.GetValue(column)).AsSpan());
        }

        return row.Build();
    }

    [UnconditionalSuppressMessage("Trimming", "IL2057", Justification = "The type is the user's, from an assembly beside the tool; where it was trimmed away, it is not found, which is said.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Same.")]
    private static DbProviderFactory FactoryOf(WarehouseAddress address, string name)
    {
        var type = Type.GetType(name, throwOnError: false);
        if (type is null) throw address.Wrong("what stands behind 'ado:' is no type that is there; the driver's assembly stands beside the tool, and its factory is named with it");
        return type.IsSubclassOf(typeof(DbProviderFactory)) && type.GetField("Instance")?.GetValue(null) is DbProviderFactory factory
            ? factory
            : throw address.Wrong("the type that stands behind 'ado:' is no factory of an ADO.NET provider");
    }

    /// <summary>All values of a connection string of an unknown driver may be secret.</summary>
    private static string[] SecretsOf(WarehouseAddress address, string connectionString)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
            return [.. parts.Keys.Cast<string>().Where(static key => key.Contains("pass", StringComparison.OrdinalIgnoreCase) || key.Contains("pwd", StringComparison.OrdinalIgnoreCase) || key.Contains("secret", StringComparison.OrdinalIgnoreCase) || key.Contains("token", StringComparison.OrdinalIgnoreCase) || key.Contains("key", StringComparison.OrdinalIgnoreCase)).Select(key => $"{parts[key]}"), connectionString];
        }
        catch (ArgumentException)
        {
            throw address.Wrong("it is no connection string: 'name=value' with ';' between");
        }
    }

    /// <summary>A second statement could do more than read.</summary>
    private string From(WarehouseQuery query) => query.Table is null && query.Statement.Contains(';', StringComparison.Ordinal)
        ? throw _faults.Refused("the statement holds a semicolon, and is to be one SELECT")
        : Dialect.From(query);

    private DbCommand Command(string sql)
    {
        if (!_isOpen) _connection.Open();
        _isOpen = true;
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = TimeoutSeconds;
        return command;
    }

    private T Guarded<T>(Func<T> act, CancellationToken cancellation)
    {
        try
        {
            return act();
        }
        catch (Exception fault) when (fault is DbException or IOException or TimeoutException or InvalidOperationException or NotSupportedException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw _faults.Incomplete($"the database gives no whole answer: {fault.Message}");
        }
    }
}
