using System.Collections.Frozen;
using DataAuditor.Core.Tests.Tables.Summaries;
using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Data.Warehouses;
using DataAuditor.Data.Warehouses.Statistics;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Tests.Conformance;

/// <summary>What is counted in a database is the table that is read from it: the same kinds, and the same values.</summary>
[Collection(ServerGroup.Name)]
public sealed class ServerValueTests(ServerSet servers)
{
    [ServerTheory]
    [InlineData("numeric(20,2)", ColumnKind.Number, "0.10", "1.25", "99999999999.99", "NULL")]
    [InlineData("numeric", ColumnKind.Number, "'NaN'", "1.5", "0.1000000000000000055511151231257827021181583404541015625")]
    [InlineData("numeric", ColumnKind.Category, "9007199254740993", "1")]
    [InlineData("numeric", ColumnKind.Category, "-9007199254740993.5", "1")]
    [InlineData("bigint", ColumnKind.Number, "9007199254740992", "-9007199254740992", "1")]
    [InlineData("bigint", ColumnKind.Category, "9007199254740993", "1")]
    [InlineData("bigint", ColumnKind.Category, "-9007199254740993", "1")]
    [InlineData("real", ColumnKind.Number, "0.1", "3.4e38", "1e-45", "'NaN'", "16777217")]
    [InlineData("boolean", ColumnKind.Category, "true", "false", "NULL")]
    [InlineData("timestamp", ColumnKind.Date, "'2027-01-31 12:34:56.123456'", "'1969-12-31 23:59:59.999999'", "'0001-01-01'", "'9999-12-31 23:59:59.999999'")]
    [InlineData("timestamptz", ColumnKind.Date, "'2027-01-31 12:34:56.5+05:30'", "NULL")]
    [InlineData("timestamp", ColumnKind.Category, "'infinity'", "'2027-01-31'")]
    [InlineData("date", ColumnKind.Category, "'0044-03-15 BC'", "'2027-01-31'")]
    [InlineData("date", ColumnKind.Category, "'10000-01-01'", "'2027-01-31'")]
    [InlineData("char(5)", ColumnKind.Category, "'ab'", "' a'")]
    public void PostgreSql(string type, ColumnKind kind, params string[] values)
    {
        servers.PostgreSql.Execute($"DROP TABLE IF EXISTS counted_values; CREATE TABLE counted_values (v {type}); INSERT INTO counted_values VALUES {string.Join(", ", values.Select(static value => $"({value})"))}");
        AssertSame(servers.PostgreSql.Address, "counted_values", kind);
    }

    [ServerTheory]
    [InlineData("Decimal(18, 3)", ColumnKind.Number, "0.1", "1.25", "-99999999.999")]
    [InlineData("Decimal(18, 0)", ColumnKind.Category, "9007199254740993", "1")]
    [InlineData("Int64", ColumnKind.Number, "9007199254740992", "-9007199254740992", "1")]
    [InlineData("Int64", ColumnKind.Category, "-9007199254740993", "1")]
    [InlineData("UInt64", ColumnKind.Category, "9007199254740993", "1")]
    [InlineData("UInt64", ColumnKind.Category, "18446744073709551615", "1")]
    [InlineData("Float32", ColumnKind.Number, "0.1", "1e-30", "nan", "16777217", "1e30")]
    [InlineData("UInt8", ColumnKind.Number, "0", "1", "1")]
    [InlineData("DateTime('Asia/Kolkata')", ColumnKind.Date, "'2027-01-31 12:34:56'", "'1970-01-02 00:00:00'")]
    [InlineData("Enum8('a' = 1, 'it\\'s' = 2)", ColumnKind.Category, "'a'", "'it\\'s'")]
    [InlineData("FixedString(3)", ColumnKind.Category, "'abc'", "'ab'")]
    public void ClickHouse(string type, ColumnKind kind, params string[] values)
    {
        var table = $"counted_values_{string.Concat((type + values[0]).Where(char.IsAsciiLetterOrDigit))}";
        servers.ClickHouse.CreateTable(table, $"id UInt8, v {type}");
        servers.ClickHouse.Execute($"INSERT INTO {table} VALUES {string.Join(", ", values.Select(static (value, at) => $"({at}, {value})"))}");
        AssertSame(servers.ClickHouse.Address(), table, kind);
    }

    [ServerFact]
    public void Values_that_are_declared_levels_have_the_names_that_are_read()
    {
        servers.PostgreSql.Execute("CREATE TABLE declared_levels (n float8, at timestamptz, yes boolean, word text); INSERT INTO declared_levels VALUES (0.1, '2027-01-31 12:34:56.5+05:30', true, 'a+00'), ('NaN', '2027-01-31', false, NULL), ('-Infinity', NULL, NULL, 'a'), (1e300, 'infinity', true, '')");
        AssertSame(servers.PostgreSql.Address, "declared_levels", ColumnKind.Category, ["n", "at", "yes"]);

        servers.ClickHouse.CreateTable("declared_levels", "id UInt8, n Nullable(Float64), at DateTime('Asia/Kolkata'), single Float32, word String");
        servers.ClickHouse.Execute("INSERT INTO declared_levels VALUES (1, 0.1, '2027-01-31 12:34:56', 0.1, 'a'), (2, nan, '2027-01-31 00:00:00', inf, ''), (3, -inf, '2027-01-31 00:00:01', -0.5, 'nan'), (4, NULL, '1970-01-02 00:00:00', nan, 'a')");
        AssertSame(servers.ClickHouse.Address(), "declared_levels", ColumnKind.Category, ["id", "n", "at", "single"]);
    }

    private static void AssertSame(string address, string table, ColumnKind kind, params string[] levels)
    {
        var declared = levels.ToDictionary(static name => name, static _ => ColumnKind.Category, StringComparer.Ordinal);
        using var variable = new Variable(address);
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var data = WarehouseData.Open(warehouse, new WarehouseQuery(variable.Connection, table, null), default);
        var read = TableReader.Read(new Dictionary<string, TableSource>(StringComparer.Ordinal) { ["real"] = TableSource.Of(data) }, new TableReadOptions { Declared = declared }, default)["real"].Table;
        Assert.Equal(kind, read.Columns[^1].Kind);

        var statistics = new TableStatistics(warehouse, warehouse.Dialect.From(data.Query), data.Columns);
        var plan = SummaryPlanner.Of(read, FrozenSet<string>.Empty, []);
        var counted = statistics.Plan(declared, FrozenSet<string>.Empty, [], default);
        Assert.Equal(kind, counted.Columns[^1].Kind);
        Assert.Equal(plan.Hash, counted.Hash);

        var summary = new TableSummary(plan);
        summary.Add(read);
        SummaryAssert.Equal(summary, statistics.Summarize(plan, default));
    }
}
