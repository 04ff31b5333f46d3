using System.Globalization;
using System.Text.RegularExpressions;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>The shards behind distributed tables, each asked for itself.</summary>
/// <param name="ask">Runs a statement.</param>
internal sealed partial class ClickHouseShards(ClickHouseAddress address, Func<ClickHouseStatement, CancellationToken, IEnumerable<SqlRow>> ask)
{
    /// <summary>How long a shard has to show that it is there, when something went wrong.</summary>
    private static readonly TimeSpan LongestProbe = TimeSpan.FromSeconds(5);

    private readonly List<ClickHouseShard> _known = [];

    /// <summary>Whether what was counted last is itself a distributed table, whose rows are those of its shards.</summary>
    public bool IsDistributed { get; private set; }

    /// <summary>How many rows of the distributed tables behind a query each shard holds.</summary>
    /// <exception cref="ClickHouseException">One does not answer.</exception>
    public IReadOnlyDictionary<string, (long Rows, string Checksum)> Count(WarehouseQuery query, CancellationToken cancellation)
    {
        var parts = new SortedDictionary<string, (long Rows, string Checksum)>(StringComparer.Ordinal);
        foreach (var shard in Of(query, cancellation))
        {
            if (!_known.Contains(shard)) _known.Add(shard);
            parts[shard.Shown] = Counted(shard, cancellation);
        }

        return parts;
    }

    /// <summary>The clusters of distributed tables, with their numbers of shards.</summary>
    public IReadOnlyList<(string Name, int Shards)> Clusters(CancellationToken cancellation)
    {
        var tables = Ask($"SELECT database, name, engine, engine_full, create_table_query FROM system.tables WHERE engine = 'Distributed' AND database = {ClickHouseDialect.Instance.Text(address.Database)}", cancellation).Select(ClickHouseTable.Of).ToList();
        var used = tables.Select(table => table.Target() is { } target ? Expanded(target.Cluster, cancellation) : null).ToHashSet(StringComparer.Ordinal);
        return [.. Ask("SELECT cluster, max(shard_num) FROM system.clusters GROUP BY cluster ORDER BY cluster", cancellation).Select(static row => (row.Text(0)!, (int)row.Integer(1))).Where(cluster => used.Contains(cluster.Item1))];
    }

    /// <summary>Which shards do not answer now; nothing where the message says so already, or all do.</summary>
    public string Suspects(ClickHouseException fault, CancellationToken cancellation)
    {
        var silent = new List<string>();
        foreach (var shard in _known.DistinctBy(static shard => shard.Server, StringComparer.Ordinal).Where(shard => !fault.Message.Contains(shard.Server, StringComparison.Ordinal)))
        {
            try
            {
                _ = ask(shard.Select("1", address, "system", "one", TimeSpan.FromTicks(Math.Min(LongestProbe.Ticks, address.Timeout.Ticks))), cancellation).Count();
            }
            catch (ClickHouseException)
            {
                silent.Add(shard.Name);
            }
        }

        return silent.Count == 0 ? "" : $"; no answer from {string.Join(", ", silent)}";
    }

    /// <summary>The rows of each part, for a message.</summary>
    public static string Listed(WarehouseCount count) => count.Parts.Count == 0
        ? ""
        : $" ({string.Join(", ", count.Parts.Select(static part => string.Create(CultureInfo.InvariantCulture, $"{part.Key}: {part.Value.Rows}")))})";

    /// <summary>All shards of the distributed tables that a query reads: of the table, or of those whose names the statement has, also within views.</summary>
    private List<ClickHouseShard> Of(WarehouseQuery query, CancellationToken cancellation)
    {
        var dialect = ClickHouseDialect.Instance;
        var all = Ask("SELECT database, name, engine, engine_full, create_table_query FROM system.tables WHERE database <> 'system'", cancellation)
            .Select(ClickHouseTable.Of).ToList();
        var shards = new List<ClickHouseShard>();
        var mentioned = Mentioned(query, all).ToList();
        IsDistributed = query.Table is not null && mentioned is [{ Engine: "Distributed" }, ..];
        foreach (var table in mentioned.Where(static table => table.Engine == "Distributed"))
        {
            if (table.Target() is not { } target) throw new ClickHouseException($"the distributed table {table.Shown} does not say in system.tables where it lies", isOfInput: false);

            var cluster = Expanded(target.Cluster, cancellation);
            var rows = Ask($"SELECT shard_num, host_name, host_address, port FROM system.clusters WHERE cluster = {dialect.Text(cluster)} ORDER BY shard_num, replica_num", cancellation).ToList();
            if (rows.Count == 0) throw new ClickHouseException($"the server does not tell the shards of the cluster '{cluster}' of {table.Shown} (system.clusters)", isOfInput: false);

            var checksum = ClickHouseChecksum.Of([.. Ask($"DESCRIBE TABLE {dialect.Name(table.Database)}.{dialect.Name(table.Name)}", cancellation).Where(ClickHouseTypes.IsStored).Select(ClickHouseTypes.ColumnOf)]);
            shards.AddRange(rows.GroupBy(static row => row.Integer(0)).Select(shard => new ClickHouseShard(
                shard.Key,
                string.Join('|', shard.Select(static row => $"{row.Text(1)}:{row.Text(3)}")),
                target.Database.Length == 0 ? table.Database : target.Database,
                target.Table,
                checksum)));
        }

        return shards;
    }

    private IEnumerable<ClickHouseTable> Mentioned(WarehouseQuery query, List<ClickHouseTable> all)
    {
        if (query.Table is { } named)
        {
            var parts = WarehouseQuery.PartsOf(named);
            var own = all.Find(table => table.Name == parts[^1] && table.Database == (parts.Count > 1 ? parts[^2] : address.Database));
            return own is null ? [] : Closure([own], all);
        }

        var words = WordsOf(query.Statement);
        return Closure([.. all.Where(table => IsNamed(table, query.Statement, words))], all);
    }

    /// <summary>With the tables that views among them read.</summary>
    private static List<ClickHouseTable> Closure(List<ClickHouseTable> found, List<ClickHouseTable> all)
    {
        for (var at = 0; at < found.Count; at++)
        {
            if (found[at].Engine is not ("View" or "MaterializedView" or "Merge" or "Buffer")) continue;

            var words = WordsOf(found[at].Definition);
            var (definition, known) = (found[at].Definition, found.ToHashSet());
            found.AddRange(all.Where(table => IsNamed(table, definition, words) && !known.Contains(table)));
        }

        return found;
    }

    /// <summary>Names that are no words, such as <c>2025-orders</c>, are looked for as they are; a table too many is counted in vain, and one too few would not be missed.</summary>
    private static bool IsNamed(ClickHouseTable table, string sql, HashSet<string> words) =>
        words.Contains(table.Name) || (Word().Match(table.Name).Length < table.Name.Length && Unquoted(sql).Contains(Unquoted(table.Name), StringComparison.Ordinal));

    /// <summary>Without what names are quoted by, in any of the ways that there are.</summary>
    private static string Unquoted(string sql) => string.Concat(sql.Split(['\\', '`', '"', '\'']));

    private static HashSet<string> WordsOf(string sql) => Word().Matches(sql).Select(static word => word.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>A cluster's name may hold macros, which each server fills in by itself: those of the server that is asked count.</summary>
    private string Expanded(string cluster, CancellationToken cancellation) => cluster.Contains('{', StringComparison.Ordinal)
        ? Ask("SELECT macro, substitution FROM system.macros", cancellation).Aggregate(cluster, static (name, macro) => name.Replace($"{{{macro.Text(0)}}}", macro.Text(1), StringComparison.Ordinal))
        : cluster;

    private IEnumerable<SqlRow> Ask(string sql, CancellationToken cancellation) => ask(new ClickHouseStatement(sql, address.Timeout), cancellation);

    private (long Rows, string Checksum) Counted(ClickHouseShard shard, CancellationToken cancellation)
    {
        try
        {
            var row = ask(shard.Select(shard.Checksum, address, shard.Database, shard.Table, address.Timeout), cancellation).Single();
            return (row.Integer(0), row.Text(1)!);
        }
        catch (ClickHouseException fault)
        {
            throw new ClickHouseException($"{shard.Shown} cannot be counted: {fault.Message}", isOfInput: false);
        }
    }

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_]*", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();
}
