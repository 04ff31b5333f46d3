using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using DataAuditor.Data.Files;
using DataAuditor.Data.Warehouses.Ado;
using DataAuditor.Data.Warehouses.Binary;
using Npgsql;

namespace DataAuditor.Data.Warehouses.PostgreSql;

/// <summary>PostgreSQL: all that is read is read in one transaction, which sees the data as they were when it began and may change nothing.</summary>
internal sealed class PostgreSqlWarehouse : DbWarehouse, IBinaryTables
{
    private readonly PostgreSqlAddress _address;

    private readonly NpgsqlDataSource _source;

    private NpgsqlConnection? _connection;

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

    protected override WarehouseFaults Faults => _address.Faults;

    public override IEnumerable<SqlRow> Rows(WarehouseQuery query, IReadOnlyList<SqlColumn> columns, CancellationToken cancellation)
    {
        var read = columns.Select(column => Dialect.Name(column.Name) is var name && PostgreSqlTypes.MustBecomeJson(column) ? $"{Dialect.AsJson(name)} AS {name}" : name);
        var sql = $"SELECT {string.Join(", ", read)} FROM {From(query)}";
        GiveTime(isUnlimited: true, cancellation);
        foreach (var row in Query(sql, cancellation)) yield return row;

        GiveTime(isUnlimited: false, cancellation);
    }

    public string? IsExact(SqlColumn column) => PostgreSqlTables.IsExact(column);

    public bool SendsValues(SqlColumn column) => PostgreSqlTables.SendsValues(column);

    public IEnumerable<BinaryBlock> Blocks(SourceFile file, IReadOnlyList<BinaryField> fields, CancellationToken cancellation)
    {
        GiveTime(isUnlimited: true, cancellation);
        using (var answer = Guarded(() => Copy($"COPY (SELECT {string.Join(", ", fields.Select(PostgreSqlTables.Sent))} FROM {From(file.Data!.Query)}) TO STDOUT (FORMAT BINARY)"), cancellation))
        using (cancellation.Register(static state => ((NpgsqlRawCopyStream)state!).Cancel(), answer))
        {
            using var read = new CopyBlocks(file, new BinaryInput(answer, Broken), fields).Read().GetEnumerator();
            while (Guarded(read.MoveNext, cancellation)) yield return read.Current;
        }

        GiveTime(isUnlimited: false, cancellation);
    }

    public override void Dispose()
    {
        _connection?.Dispose();
        _source.Dispose();
    }

    protected override SqlColumn ColumnOf(DbDataReader reader, int column)
    {
        var type = ((NpgsqlDataReader)reader).GetPostgresType(column);
        return new SqlColumn(reader.GetName(column), PostgreSqlTypes.TypeOf(type), type.InternalName);
    }

    protected override ReadOnlySpan<char> TextOf(DbDataReader reader, SqlColumn column, int at) => PostgreSqlTypes.Spelled(column, reader.GetString(at));

    protected override DbCommand CommandOf(string sql)
    {
        _connection ??= Connected();
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.AllResultTypesAreUnknown = true;
        return command;
    }

    protected override AuditException? Told(Exception fault) => fault switch
    {
        PostgresException said => PostgreSqlFaults.AreOfInput(said.SqlState) ? Faults.Refused(Message(said)) : Faults.Incomplete(Message(said)),
        NpgsqlException or TimeoutException or IOException or SocketException or InvalidOperationException => Faults.Incomplete(PostgreSqlFaults.IsLate(fault)
            ? $"no answer within {_address.Seconds} s from the server {_address.Server}"
            : $"the server {_address.Server} gives no whole answer: {fault.InnerException?.Message ?? fault.Message}"),
        _ => null,
    };

    private NpgsqlRawCopyStream Copy(string sql)
    {
        var answer = (_connection ??= Connected()).BeginRawBinaryCopy(sql);
        answer.ReadTimeout = (int)Math.Min(int.MaxValue, (_address.Seconds + 2L) * 1000);
        return answer;
    }

    private AuditException Broken(string text) => Faults.Incomplete($"the answer of the server {_address.Server} is not whole: it goes on with '{PlainText.OneLine(text)}'");

    private string Message(PostgresException said) => $"{_address.Server} answers: {said.MessageText} (SQLSTATE {said.SqlState})";

    /// <summary>Rows are taken as fast as they are measured, which may take longer than any answer; each read has the driver's own time-out.</summary>
    private void GiveTime(bool isUnlimited, CancellationToken cancellation)
    {
        using var limit = Guarded(() => Command(string.Create(CultureInfo.InvariantCulture, $"SET LOCAL statement_timeout = {(isUnlimited ? 0 : _address.Seconds * 1000L)}")), cancellation);
        Guarded(limit.ExecuteNonQuery, cancellation);
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
                SET LOCAL extra_float_digits = 3;
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
}
