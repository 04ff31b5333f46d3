using System.Globalization;
using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Data.Warehouses;
using DataAuditor.Tables;

namespace DataAuditor.Data.Tests.Warehouses;

/// <summary>Tables of many blocks, as the engines send them.</summary>
[Collection(ServerGroup.Name)]
public sealed class BinaryTableTests(ServerSet servers)
{
    private const int Rows = 100_000;

    [ServerFact]
    public void The_same_rows_are_the_same_table_from_either_database_and_each_time()
    {
        servers.ClickHouse.CreateTable("many", "id UInt32, amount Float64, share Nullable(Float64), wide Int64, day Date, word String, maybe Nullable(String)");
        servers.PostgreSql.Execute("CREATE TABLE many (id int, amount float8, share float8, wide bigint, day date, word text, maybe text); GRANT SELECT ON many TO reader");
        foreach (var rows in Values().Chunk(20_000))
        {
            var sql = $"INSERT INTO many VALUES {string.Join(", ", rows)}";
            servers.ClickHouse.Execute(sql);
            servers.PostgreSql.Execute(sql);
        }

        var first = Read(servers.ClickHouse.Address(), "many");
        Assert.Equal(Rows, first.Records);
        AssertSame(first, Read(servers.ClickHouse.Address(1), "many"));
        AssertSame(first, Read(servers.PostgreSql.Address, "many"));
        AssertSame(first, Read(servers.PostgreSql.Address, null, "SELECT * FROM many ORDER BY id"));
    }

    [ServerFact]
    public void Each_NaN_is_that_of_files()
    {
        servers.ClickHouse.CreateTable("nans", "id UInt32, amount Float64");
        servers.ClickHouse.Execute("INSERT INTO nans VALUES (1, nan), (2, inf), (3, 0.5)");
        servers.PostgreSql.Execute("CREATE TABLE nans (id int, amount float8); INSERT INTO nans VALUES (3, 0.5), (1, 'NaN'), (2, 'Infinity'); GRANT SELECT ON nans TO reader");
        using var folder = new Loading();
        var file = TableHash.Sha256(folder.Read(folder.Write("nans.csv", "id,amount\n1,nan\n2,inf\n3,0.5\n")));
        Assert.Equal(file, Read(servers.ClickHouse.Address(), "nans").Sha256);
        Assert.Equal(file, Read(servers.PostgreSql.Address, "nans").Sha256);
    }

    [ServerFact]
    public void A_text_among_numbers_is_told_with_its_column()
    {
        servers.ClickHouse.CreateTable("worded", "id UInt32, amount String");
        servers.ClickHouse.Execute("INSERT INTO worded VALUES (1, '1.5'), (2, 'many')");
        AssertRefused(servers.ClickHouse.Address(), "column 'amount': 'many' is not a number, as in the real data");

        servers.PostgreSql.Execute("CREATE TABLE worded (id int, amount text); INSERT INTO worded VALUES (1, '1.5'), (2, 'many'); GRANT SELECT ON worded TO reader");
        AssertRefused(servers.PostgreSql.Address, "row 2, column 'amount': 'many' is not a number, as in the real data");
    }

    [ServerFact]
    public void A_number_that_a_double_would_round_is_told_with_its_column()
    {
        servers.ClickHouse.CreateTable("rounded", "id UInt32, amount Int64");
        servers.ClickHouse.Execute("INSERT INTO rounded VALUES (1, 9007199254740993), (2, 5)");
        AssertRefused(servers.ClickHouse.Address(), "column 'amount': '9007199254740993' is not a number (integers beyond 2^53 would be rounded), as in the real data", "rounded");

        servers.PostgreSql.Execute("CREATE TABLE rounded (id int, amount numeric); INSERT INTO rounded VALUES (1, 9007199254740993), (2, 5); GRANT SELECT ON rounded TO reader");
        AssertRefused(servers.PostgreSql.Address, "column 'amount' has numbers beyond 2^53, which would be rounded; declare it as a category", "rounded");
    }

    private static void AssertSame(LoadedTable expected, LoadedTable actual)
    {
        foreach (var (one, other) in expected.Table.Columns.Zip(actual.Table.Columns)) Assert.Equal(Loading.Texts(one), Loading.Texts(other));
        Assert.Equal(expected.Sha256, actual.Sha256);
    }

    /// <summary>Fractions are halves: the text of others an old server reads one digit off.</summary>
    private static IEnumerable<string> Values()
    {
        var random = new Random(13);
        for (var id = 1; id <= Rows; id++)
        {
            var share = random.Next(5) == 0 ? "NULL" : (random.Next(1000) / 2.0).ToString("R", CultureInfo.InvariantCulture);
            var maybe = random.Next(5) == 0 ? "NULL" : $"'é{random.Next(50)}'";
            yield return string.Create(CultureInfo.InvariantCulture, $"({id}, {random.Next()}.5, {share}, {random.NextInt64(-(1L << 53), 1L << 53)}, '{new DateOnly(1970, 1, 2).AddDays(random.Next(40_000)):yyyy-MM-dd}', '{new string('w', random.Next(300))}', {maybe})");
        }
    }

    private static LoadedTable Read(string address, string? table, string? sql = null)
    {
        using var variable = new Variable(address);
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var data = WarehouseData.Open(warehouse, new WarehouseQuery(variable.Connection, table, sql), default);
        var loaded = TableReader.Read(new Dictionary<string, TableSource>(StringComparer.Ordinal) { ["synthetic"] = TableSource.Of(data) }, new TableReadOptions(), default)["synthetic"];
        data.CheckUnchanged(default);
        return loaded;
    }

    private static void AssertRefused(string address, string message, string table = "worded")
    {
        using var folder = new Loading();
        var real = folder.Write("real.csv", "id,amount\n1,1.5\n2,3\n");
        using var variable = new Variable(address);
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var data = WarehouseData.Open(warehouse, new WarehouseQuery(variable.Connection, table, null), default);
        var sources = new Dictionary<string, TableSource>(StringComparer.Ordinal) { ["synthetic"] = TableSource.Of(data), ["real"] = new TableSource(real) };
        var fault = Assert.Throws<AuditException>(() => TableReader.Read(sources, new TableReadOptions { Threads = 2 }, default));
        Assert.Equal(DiagnosticCode.DataFile, fault.Diagnostics.Single().Code);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }
}
