using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace DataAuditor.Data.Warehouses.Ado;

/// <summary>Any database that has an ADO.NET provider beside the tool: its rows are read, and counted before and after; nothing is computed there.</summary>
internal sealed class AdoWarehouse : DbWarehouse
{
    /// <summary>Where the connection string names no time-out for commands.</summary>
    private const int TimeoutSeconds = 60;

    /// <summary>From the one that hinders others least.</summary>
    private static readonly IsolationLevel[] Levels = [IsolationLevel.RepeatableRead, IsolationLevel.Serializable, IsolationLevel.Snapshot];

    private static readonly string[] WordsOfSecrets = ["pass", "pwd", "secret", "token", "key"];

    private readonly DbConnection _connection;

    private readonly bool _namesTimeout;

    private DbTransaction? _transaction;

    private bool _isOpen;

    public AdoWarehouse(WarehouseAddress address)
    {
        Connection = address.Connection;
        var end = address.Rest.IndexOf(';', StringComparison.Ordinal);
        if (end < 0) throw address.Wrong("behind 'ado:' stand a factory's type with its assembly, as 'Microsoft.Data.Sqlite.SqliteFactory, Microsoft.Data.Sqlite', a semicolon, and the connection string");

        var factory = FactoryOf(address, address.Rest[..end].Trim());
        Faults = new WarehouseFaults(address.Connection, SecretsOf(address, address.Rest[(end + 1)..]), address.Place);
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

        _namesTimeout = new DbConnectionStringBuilder { ConnectionString = address.Rest[(end + 1)..] }.Keys.Cast<string>()
            .Any(static key => key.Contains("command", StringComparison.OrdinalIgnoreCase) && key.Contains("timeout", StringComparison.OrdinalIgnoreCase));
    }

    public override string Connection { get; }

    public override Dialect Dialect => AnsiDialect.Instance;

    protected override WarehouseFaults Faults { get; }

    public override IEnumerable<SqlRow> Rows(WarehouseQuery query, IReadOnlyList<SqlColumn> columns, CancellationToken cancellation) =>
        Query($"SELECT {string.Join(", ", columns.Select(column => Dialect.Name(column.Name)))} FROM {From(query)}", cancellation);

    /// <summary>Takes the transaction with it, which has nothing to keep.</summary>
    public override void Dispose() => _connection.Dispose();

    protected override SqlColumn ColumnOf(DbDataReader reader, int column) => new(reader.GetName(column), AdoValues.TypeOf(reader.GetFieldType(column)), reader.GetDataTypeName(column));

    protected override ReadOnlySpan<char> TextOf(DbDataReader reader, SqlColumn column, int at)
    {
        try
        {
            return AdoValues.Text(reader.GetValue(at));
        }
        catch (Exception wide) when (wide is InvalidCastException or OverflowException or FormatException or ArgumentException)
        {
            throw Unreadable($"column '{PlainText.OneLine(column.Name)}' of the type {PlainText.OneLine(column.Declared)} has a value that the driver cannot give: {wide.Message}; cast it in the data set's 'sql'");
        }
    }

    protected override DbCommand CommandOf(string sql)
    {
        if (!_isOpen)
        {
            _connection.Open();
            _isOpen = true;
            _transaction = Begun();
        }

        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        if (!_namesTimeout || command.CommandTimeout <= 0) command.CommandTimeout = TimeoutSeconds;
        return command;
    }

    protected override AuditException? Told(Exception fault) => fault is DbException or IOException or TimeoutException or InvalidOperationException or NotSupportedException
        ? Faults.Incomplete($"the database gives no whole answer: {fault.Message}")
        : null;

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
            return [.. parts.Keys.Cast<string>().Where(static key => Array.Exists(WordsOfSecrets, word => key.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(key => $"{parts[key]}"), connectionString];
        }
        catch (ArgumentException)
        {
            throw address.Wrong("it is no connection string: 'name=value' with ';' between");
        }
    }

    /// <summary>A transaction that sees the data as they were when it began, if there is one; what was counted is counted again at the end in any case.</summary>
    private DbTransaction? Begun()
    {
        foreach (var level in Levels)
        {
            try
            {
                return _connection.BeginTransaction(level);
            }
            catch (Exception refusal) when (refusal is NotSupportedException or ArgumentException or InvalidOperationException or DbException)
            {
                // Not every database has every level; the driver says so in its own way.
            }
        }

        return null;
    }
}
