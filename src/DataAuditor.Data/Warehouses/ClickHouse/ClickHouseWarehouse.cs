using System.Text.RegularExpressions;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>ClickHouse: one server, or a cluster behind those that are named.</summary>
internal sealed partial class ClickHouseWarehouse : Warehouse
{
    private readonly ClickHouseAddress _address;

    private readonly ClickHouseHttp _http;

    private readonly ClickHouseShards _shards;

    public ClickHouseWarehouse(WarehouseAddress address)
    {
        Connection = address.Connection;
        _address = new ClickHouseAddress(address);
        _http = new ClickHouseHttp(_address);
        _shards = new ClickHouseShards(_address, Ask);
    }

    public override string Connection { get; }

    public override Dialect Dialect => ClickHouseDialect.Instance;

    public override IEnumerable<SqlRow> Query(string sql, CancellationToken cancellation)
    {
        var rows = Ask(sql, _address.Timeout, cancellation).GetEnumerator();
        using (rows)
        {
            while (MoveNext(rows, cancellation)) yield return rows.Current;
        }
    }

    public override IReadOnlyList<SqlColumn> Describe(WarehouseQuery query, CancellationToken cancellation)
    {
        if (query.Sql is not null) ThrowIfGuardless(query.Statement);
        return [.. Query($"DESCRIBE TABLE {Source(query)}", cancellation).Where(ClickHouseTypes.IsStored).Select(ClickHouseTypes.ColumnOf)];
    }

    public override IEnumerable<SqlRow> Rows(WarehouseQuery query, IReadOnlyList<SqlColumn> columns, CancellationToken cancellation)
    {
        var read = columns.Select(column => Dialect.Name(column.Name) is var name && column.Type is SqlType.Instant ? $"toTimeZone({name}, 'UTC') AS {name}" : name);
        var order = query.Table is null ? "" : $" ORDER BY {string.Join(", ", columns.Select(column => Dialect.Name(column.Name)))}";
        return Query($"SELECT {string.Join(", ", read)} FROM {Source(query)}{order}", cancellation);
    }

    public override WarehouseCount Count(WarehouseQuery query, CancellationToken cancellation)
    {
        var columns = Describe(query, cancellation);

        // Each shard for itself first: where all are asked at once, the one that does not answer has no name.
        var parts = Guarded(() => _shards.Count(query, cancellation), cancellation);
        var (rows, checksum) = Counted($"SELECT {ClickHouseChecksum.Of(columns)} FROM {Source(query)}", cancellation);
        var count = new WarehouseCount(rows, checksum) { Parts = parts };
        if (_shards.IsDistributed && parts.Count > 0) CheckSum(query, count);
        return count;
    }

    public override void CheckUnchanged(WarehouseQuery query, WarehouseCount before, CancellationToken cancellation)
    {
        var after = Count(query, cancellation);
        foreach (var (part, was) in before.Parts)
        {
            if (!after.Parts.TryGetValue(part, out var now)) throw _address.Faults.Incomplete($"{part} is no longer there");
            if (now != was) throw Changed(part, was.Rows, now.Rows);
        }

        if (after.Rows != before.Rows || after.Checksum != before.Checksum) throw Changed(query.Shown, before.Rows, after.Rows);
        if (after.Parts.Count != before.Parts.Count) throw _address.Faults.Incomplete($"the cluster behind {query.Shown} has other shards than before");
    }

    internal override AuditException Miscounted(WarehouseQuery query, WarehouseCount counted, long read) =>
        _address.Faults.Incomplete($"{query.Shown} counts {counted.Rows} rows, and {read} were read{ClickHouseShards.Listed(counted)}");

    internal override AuditException Unreadable(string message) => _address.Faults.Unreadable(message);

    public override void Dispose() => _http.Dispose();

    /// <summary>The clusters of distributed tables in the connection's database, with their numbers of shards.</summary>
    public IReadOnlyList<(string Name, int Shards)> Clusters(CancellationToken cancellation) => Guarded(() => _shards.Clusters(cancellation), cancellation);

    private IEnumerable<SqlRow> Ask(string sql, TimeSpan timeout, CancellationToken cancellation)
    {
        using var body = _http.Send(sql, timeout, cancellation);
        foreach (var row in new JsonCompactRows(body, Broken).Read()) yield return row;
    }

    /// <summary>A fault of the statement is the user's to put right; any other leaves it open what the data are, and the shard that is to blame is looked for.</summary>
    private bool MoveNext(IEnumerator<SqlRow> rows, CancellationToken cancellation) => Guarded(rows.MoveNext, cancellation);

    private T Guarded<T>(Func<T> act, CancellationToken cancellation)
    {
        try
        {
            return act();
        }
        catch (ClickHouseException fault) when (fault.IsOfInput)
        {
            throw _address.Faults.Refused(fault.Message);
        }
        catch (ClickHouseException fault)
        {
            throw _address.Faults.Incomplete(fault.Message + _shards.Suspects(fault, cancellation));
        }
    }

    private ClickHouseException Broken(string text) => ClickHouseRefusal.IsIn(text)
        ? new ClickHouseException($"the answer breaks off: {ClickHouseRefusal.Parse(text).Reason}", isOfInput: false)
        : new ClickHouseException($"the answer of the server {_http.Coordinator} is not whole: it goes on with '{PlainText.OneLine(text)}'", isOfInput: false);

    private (long Rows, string Checksum) Counted(string sql, CancellationToken cancellation)
    {
        var row = Query(sql, cancellation).Single();
        return (row.Integer(0), row.Text(1)!);
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
