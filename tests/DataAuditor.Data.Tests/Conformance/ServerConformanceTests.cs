using System.Globalization;
using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Data.Warehouses;
using DataAuditor.Data.Warehouses.Statistics;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Tests.Conformance;

/// <summary>The corpus in databases of users: three shards of ClickHouse, and PostgreSQL.</summary>
[Collection(ServerGroup.Name)]
public sealed class ServerConformanceTests(ServerSet servers)
{
    private static readonly string[] Roles = ["real", "synthetic"];

    [ServerFact]
    public void ClickHouse_counts_as_memory_does()
    {
        foreach (var name in Corpus.Names.Append("empty"))
        {
            foreach (var role in Roles)
            {
                servers.ClickHouse.CreateTable($"corpus_{name}_{role}", "id UInt64, x Nullable(Float64), y Nullable(Float64), level Nullable(String), pair Nullable(String), day Nullable(DateTime)");
                foreach (var rows in Rows(Corpus.Of(name, role), ClickHouseDialect.Instance, static number => $"({number})", static seconds => $"toDateTime({seconds})").Chunk(500))
                {
                    servers.ClickHouse.Execute($"INSERT INTO corpus_{name}_{role} VALUES {string.Join(", ", rows)}");
                }
            }

            Check(Patient(servers.ClickHouse.Address()), name);
        }
    }

    [ServerFact]
    public void PostgreSql_counts_as_memory_does()
    {
        foreach (var name in Corpus.Names.Append("empty"))
        {
            foreach (var role in Roles)
            {
                servers.PostgreSql.Execute($"CREATE TABLE corpus_{name}_{role} (id bigint, x double precision, y double precision, level text, pair text, day timestamp)");
                foreach (var rows in Rows(Corpus.Of(name, role), PostgreSqlDialect.Instance, static number => $"'{number}'::float8", static seconds => $"to_timestamp({seconds}) AT TIME ZONE 'UTC'").Chunk(500))
                {
                    servers.PostgreSql.Execute($"INSERT INTO corpus_{name}_{role} VALUES {string.Join(", ", rows)}");
                }
            }

            Check(Patient(servers.PostgreSql.Address), name);
        }
    }

    [ServerFact]
    public void Servers_count_the_keys_that_they_cannot_tell()
    {
        CheckKeys(servers.PostgreSql.Address, "(SELECT CASE WHEN i < 139990 THEN CAST(i % 139970 AS double precision) END AS x, CAST(i % 139970 AS text) AS level FROM generate_series(0, 139999) AS i) AS data");
        CheckKeys(servers.ClickHouse.Address(), "(SELECT if(number < 139990, toFloat64(number % 139970), NULL) AS x, toString(number % 139970) AS level FROM system.numbers LIMIT 140000)");
    }

    private static void CheckKeys(string address, string from)
    {
        using var variable = new Variable(Patient(address));
        using var warehouse = Warehouse.Open(variable.Connection, null);
        ConformanceTests.CheckKeys(warehouse, from);
    }

    /// <summary>Counting takes longer than the tests of faults wait.</summary>
    private static string Patient(string address) => address.Replace("timeout=3", "timeout=300", StringComparison.Ordinal);

    private static void Check(string address, string name)
    {
        using var variable = new Variable(address);
        using var warehouse = Warehouse.Open(variable.Connection, null);
        foreach (var column in new[] { "x", "y" }) CheckCut(warehouse, $"corpus_{name}_real", column, (NumberColumn)Corpus.Of(name, "real").Find(column)!);
        ConformanceTests.Check(Statistics(warehouse, $"corpus_{name}_real"), Statistics(warehouse, $"corpus_{name}_synthetic"), Corpus.Of(name, "real"), Corpus.Of(name, "synthetic"));
    }

    /// <summary>Where a few values at once are too many, their cells are cut again and again.</summary>
    private static void CheckCut(Warehouse warehouse, string table, string name, NumberColumn column)
    {
        var query = new WarehouseQuery(warehouse.Connection, table, null);
        var counted = new CountedColumn(warehouse.Describe(query, CancellationToken.None).Single(own => own.Name == name), ColumnKind.Number);
        var (from, sql) = (warehouse.Dialect.From(query), StatisticsSql.Of(warehouse.Dialect)!);
        var (records, facts) = new FactsQuery(warehouse, sql, from, CancellationToken.None).Ask([counted]);
        var asked = new DistributionQuery(warehouse, sql, from, counted.Sql, facts[0].Finite == records, CancellationToken.None);
        Assert.Equal(OrderStatistics.Of(column).Edges(), new ColumnDistribution(asked, facts[0], isInteger: false, mostFetched: 16).Order([4]).Edges());
    }

    private static TableStatistics Statistics(Warehouse warehouse, string table)
    {
        var query = new WarehouseQuery(warehouse.Connection, table, null);
        return new TableStatistics(warehouse, warehouse.Dialect.From(query), [.. warehouse.Describe(query, CancellationToken.None).Where(static column => column.Name != "id")]);
    }

    private static IEnumerable<string> Rows(Table table, Dialect dialect, Func<string, string> number, Func<string, string> instant)
    {
        for (var row = 0; row < table.RowCount; row++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"({row}, {string.Join(", ", table.Columns.Select(column => Literal(column, row)))})");
        }

        string Literal(Column column, int row)
        {
            if (column.IsNull(row)) return "NULL";
            if (column is CategoryColumn) return dialect.Text(column.TextAt(row)!);

            var value = ((NumberColumn)column).Values[row];
            if (column.Kind is ColumnKind.Date) return instant(((long)value / 1_000_000).ToString(CultureInfo.InvariantCulture));
            return number(double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf");
        }
    }
}
