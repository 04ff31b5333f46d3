using System.Collections;
using DataAuditor.Data.Cells;
using DataAuditor.Data.DuckDb;
using DataAuditor.Tables;

namespace DataAuditor.Data;

/// <summary>SQL conditions over tables in memory, evaluated by DuckDB; the engine is loaded, and a table handed to it, when a condition first asks.</summary>
/// <param name="tables">By the names that conditions use: <c>real</c>, <c>synthetic</c>, <c>holdout</c> and those of the further tables.</param>
public sealed class DuckDbConditions(IReadOnlyDictionary<string, Table> tables) : ISqlConditions, IDisposable
{
    private readonly Lock _lock = new();

    private DuckDbConnection? _connection;

    /// <inheritdoc />
    public IReadOnlyList<bool?> Evaluate(string table, string condition)
    {
        if (!tables.TryGetValue(table, out var rows)) throw new ArgumentException($"There is no table '{table}'.", nameof(table));

        lock (_lock)
        {
            try
            {
                _connection ??= Load();
                return Evaluate(_connection, table, rows, condition);
            }
            catch (DuckDbException refusal)
            {
                throw Refused(condition, refusal.Message, refusal);
            }
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<bool?> Evaluate(string table, Table rows, string condition)
    {
        using var alone = new DuckDbConditions(new Dictionary<string, Table>(StringComparer.Ordinal) { [table] = rows });
        return alone.Evaluate(table, condition);
    }

    public void Dispose() => _connection?.Dispose();

    private static AuditException Refused(string condition, string reason, Exception? inner = null) =>
        new(DiagnosticCode.Manifest, $"the condition {Utf8Text.Quote(condition)} cannot be evaluated: {reason}", inner: inner);

    private DuckDbConnection Load()
    {
        var connection = new DuckDbConnection();
        try
        {
            foreach (var (name, table) in tables) DuckDbTable.Create(connection, name, table);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A condition that is more than one expression could still be well-formed inside the query; it shows in the columns, their type, or rows that come twice or not at all.
    /// </summary>
    private static bool?[] Evaluate(DuckDbConnection connection, string name, Table table, string condition)
    {
        var values = new bool?[table.RowCount];
        var seen = new BitArray(table.RowCount);
        var count = 0;

        // The line break ends a comment at the condition's end.
        using var result = connection.Query($"SELECT {DuckDbTable.RowName(table)}, (\n{condition}\n) FROM {Sql.Name(name)}");
        if (result.ColumnCount != 2) throw Refused(condition, "it is more than one expression");
        if (result.ColumnType(1) is not DuckDbType.Boolean) throw Refused(condition, "it is not Boolean");

        while (result.Read())
        {
            var rows = result[0].Values<long>();
            var holds = result[1].Values<byte>();
            for (var at = 0; at < rows.Length; at++)
            {
                var row = (int)rows[at];
                if (seen[row]) throw Refused(condition, "it is more than one expression");
                seen[row] = true;
                count++;
                values[row] = result[1].IsNull(at) ? null : holds[at] != 0;
            }
        }

        return count == values.Length ? values : throw Refused(condition, "it is more than one expression");
    }
}
