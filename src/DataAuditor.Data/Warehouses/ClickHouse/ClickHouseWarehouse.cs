using System.Text.RegularExpressions;
using DataAuditor.Data.Files;
using DataAuditor.Data.Warehouses.Binary;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>ClickHouse: one server, or a cluster behind those that are named.</summary>
internal sealed partial class ClickHouseWarehouse : Warehouse, IBinaryTables
{
    private readonly ClickHouseAddress _address;

    private readonly ClickHouseHttp _http;

    private readonly ClickHouseShards _shards;

    /// <summary>What was counted, which is to say that all of it was answered once: a refusal from then on is none of the manifest's.</summary>
    private readonly Dictionary<WarehouseQuery, IReadOnlyList<SqlColumn>> _counted = [];

    /// <summary>Whose texts were found to be texts.</summary>
    private readonly HashSet<WarehouseQuery> _checked = [];

    public ClickHouseWarehouse(WarehouseAddress address)
    {
        Connection = address.Connection;
        _address = new ClickHouseAddress(address);
        _http = new ClickHouseHttp(_address);
        _shards = new ClickHouseShards(_address, _http.Ask);
    }

    public override string Connection { get; }

    public override Dialect Dialect => ClickHouseDialect.Instance;

    internal override bool TakesStatementsAtOnce => true;

    public override IEnumerable<SqlRow> Query(string sql, CancellationToken cancellation) => Ask(sql, _counted.Count > 0, cancellation);

    public override IReadOnlyList<SqlColumn> Describe(WarehouseQuery query, CancellationToken cancellation)
    {
        if (query.Sql is not null) ThrowIfGuardless(query.Statement);
        return [.. Ask($"DESCRIBE TABLE {Source(query)}", _counted.ContainsKey(query), cancellation).Where(ClickHouseTypes.IsStored).Select(ClickHouseTypes.ColumnOf)];
    }

    public override IEnumerable<SqlRow> Rows(WarehouseQuery query, IReadOnlyList<SqlColumn> columns, CancellationToken cancellation)
    {
        var read = columns.Select(column => Dialect.Name(column.Name) is var name && column.Type is SqlType.Instant ? $"toTimeZone({name}, 'UTC') AS {name}" : name);
        return Query(Select(query, read, columns), cancellation);
    }

    public string? IsExact(SqlColumn column) => ClickHouseTables.IsExact(column);

    public bool SendsValues(SqlColumn column) => NativeType.Of(column.Declared) is not null;

    public IEnumerable<BinaryBlock> Blocks(SourceFile file, IReadOnlyList<BinaryField> fields, CancellationToken cancellation)
    {
        var query = file.Data!.Query;
        var sent = fields.Select(ClickHouseTables.Sent).ToList();
        var sql = $"SELECT {string.Join(", ", sent.Select(static field => field.Expression))} FROM {Source(query)}";
        var statement = new ClickHouseStatement(sql, _address.Timeout) { Format = ClickHouseTables.Format };
        using var body = Guarded(() => _http.Send(statement, cancellation), _counted.ContainsKey(query), cancellation);
        var blocks = new NativeBlocks(file, new BinaryInput(body, _http.Broken), fields, [.. sent.Select(static field => field.Type)]);
        using var read = blocks.Read().GetEnumerator();
        while (Guarded(read.MoveNext, wasAnswered: true, cancellation)) yield return read.Current;
    }

    public override WarehouseCount Count(WarehouseQuery query, CancellationToken cancellation)
    {
        var columns = Describe(query, cancellation);

        // Each shard for itself first: where all are asked at once, the one that does not answer has no name.
        var wasCounted = _counted.ContainsKey(query);
        var parts = Guarded(() => _shards.Count(query, cancellation), wasCounted, cancellation);
        var row = Ask($"SELECT {ClickHouseChecksum.Of(columns)} FROM {Source(query)}", wasCounted, cancellation).Single();
        var count = new WarehouseCount(row.Integer(0), row.Text(1)!) { Parts = parts };
        if (_shards.IsDistributed && parts.Count > 0) CheckSum(query, count);
        _counted[query] = columns;
        return count;
    }

    public override void CheckUnchanged(WarehouseQuery query, WarehouseCount before, CancellationToken cancellation)
    {
        var after = Again(query, before, cancellation);
        foreach (var (part, was) in before.Parts)
        {
            if (!after.Parts.TryGetValue(part, out var now)) throw _address.Faults.Incomplete($"{part} is no longer there");
            if (now != was) throw Changed(part, was.Rows, now.Rows);
        }

        if (after.Rows != before.Rows || after.Checksum != before.Checksum) throw Changed(query.Shown, before.Rows, after.Rows);
        if (after.Parts.Count != before.Parts.Count) throw _address.Faults.Incomplete($"the cluster behind {query.Shown} has other shards than before");
    }

    /// <summary>Shards that are what they were make up a whole that is what it was.</summary>
    private WarehouseCount Again(WarehouseQuery query, WarehouseCount before, CancellationToken cancellation)
    {
        var parts = Guarded(() => _shards.Count(query, cancellation), wasAnswered: true, cancellation);
        return _shards.IsDistributed && parts.Count > 0 ? before with { Parts = parts } : Count(query, cancellation);
    }

    internal override AuditException Miscounted(WarehouseQuery query, WarehouseCount counted, long read) =>
        _address.Faults.Incomplete($"{query.Shown} counts {counted.Rows} rows, and {read} were read{ClickHouseShards.Listed(counted)}");

    internal override AuditException Unreadable(string message) => _address.Faults.Unreadable(message);

    public override void Dispose() => _http.Dispose();

    /// <summary>The clusters of distributed tables in the connection's database, with their numbers of shards.</summary>
    public IReadOnlyList<(string Name, int Shards)> Clusters(CancellationToken cancellation) => Guarded(() => _shards.Clusters(cancellation), wasAnswered: false, cancellation);

    private IEnumerable<SqlRow> Ask(string sql, bool wasAnswered, CancellationToken cancellation)
    {
        using var rows = _http.Ask(new ClickHouseStatement(sql, _address.Timeout), cancellation).GetEnumerator();
        while (Guarded(rows.MoveNext, wasAnswered, cancellation))
        {
            if (ClickHouseTexts.AreSuspect(rows.Current)) CheckTexts(cancellation);
            yield return rows.Current;
        }
    }

    private void CheckTexts(CancellationToken cancellation)
    {
        foreach (var (query, columns) in _counted)
        {
            var texts = ClickHouseTexts.Of(columns);
            if (!_checked.Add(query) || texts.Length == 0) continue;

            var number = 0L;
            foreach (var row in Query(Select(query, texts.Select(ClickHouseTexts.Bytes), columns), cancellation))
            {
                if (ClickHouseTexts.Fault(row, texts, ++number) is { } fault) throw Unreadable($"{query.Shown}: {fault}");
            }
        }
    }

    /// <summary>Rows of a table in the same order each time.</summary>
    private string Select(WarehouseQuery query, IEnumerable<string> expressions, IReadOnlyList<SqlColumn> columns)
    {
        var order = query.Table is null ? "" : $" ORDER BY {string.Join(", ", columns.Select(column => Dialect.Name(column.Name)))}";
        return $"SELECT {string.Join(", ", expressions)} FROM {Source(query)}{order}";
    }

    /// <summary>A fault of the statement is the user's to put right; any other leaves it open what the data are, and the shard that is to blame is looked for.</summary>
    /// <param name="wasAnswered">Whether the statement, or the data that it reads, were answered before: then it is not the statement that is wrong.</param>
    private T Guarded<T>(Func<T> act, bool wasAnswered, CancellationToken cancellation)
    {
        try
        {
            return act();
        }
        catch (ClickHouseException fault) when (fault.IsOfInput)
        {
            throw wasAnswered ? _address.Faults.Incomplete($"the server {_http.Coordinator} refuses what it answered before: {fault.Message}") : _address.Faults.Refused(fault.Message);
        }
        catch (ClickHouseException fault)
        {
            throw _address.Faults.Incomplete(fault.Message + _shards.Suspects(fault, cancellation));
        }
    }

    private void CheckSum(WarehouseQuery query, WarehouseCount count)
    {
        var sum = count.Parts.Values.Sum(static part => part.Rows);
        var checksum = count.Parts.Values.Aggregate(0UL, static (total, part) => unchecked(total + ulong.Parse(part.Checksum, System.Globalization.CultureInfo.InvariantCulture)));
        if (sum == count.Rows && checksum.ToString(System.Globalization.CultureInfo.InvariantCulture) == count.Checksum) return;

        throw _address.Faults.Incomplete($"{query.Shown} counts {count.Rows} rows, and its shards {sum}{(sum == count.Rows ? " of other values" : "")}{ClickHouseShards.Listed(count)}");
    }

    private AuditException Changed(string part, long before, long after) => _address.Faults.Incomplete(before == after
        ? $"the rows of {part} were changed during the audit"
        : $"{part} had {before} rows before the audit and {after} after it");

    /// <summary>A statement could take back what keeps the answer whole, or read servers that nobody counts.</summary>
    private void ThrowIfGuardless(string statement)
    {
        if (Guardless().Match(statement) is { Success: true } found) throw _address.Faults.Refused($"the statement has '{PlainText.OneLine(found.Value.Trim())}', with which it could leave out parts of the data unnoticed; settings and formats are left out, and other servers are read through a Distributed table");
    }

    [GeneratedRegex(@"\bSETTINGS\b|\bFORMAT\s+[A-Za-z]+\s*$|\b(remote|remoteSecure|cluster|clusterAllReplicas|url|file|mysql|odbc|jdbc|s3)\s*\(", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Guardless();

    private string Source(WarehouseQuery query) => query.Table is { } table ? Dialect.TableName(table) : $"(\n{query.Statement}\n)";
}
