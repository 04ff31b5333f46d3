using DataAuditor.Data.Samples;
using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Data.Warehouses;

namespace DataAuditor.Data.Tests.Warehouses;

/// <summary>A table in a file and the same in a database are one table.</summary>
[Collection(ServerGroup.Name)]
public sealed class WarehouseTableTests(ServerSet servers)
{
    private const string Columns = "id, amount, wide, share, day, at, word, maybe";

    private const string File = """"
        id,amount,wide,share,day,at,word,maybe
        1,1.5,9007199254740993,0.1,2027-01-31,2027-01-31 12:34:56,"a,""b""",x
        2,nan,3,1e300,1969-12-31,1970-01-01 00:00:00,é,
        3,,4,-1e-300,2000-02-29,2000-02-29 23:59:59,"",""
        4,inf,5,100000000.25,2027-01-31,2027-01-31 12:34:56,true,NULL
        5,-inf,6,-0.5,2027-01-31,2027-01-31 12:34:56,007,\N
        """";

    private const string Rows = """
        (1, 1.5, 9007199254740993, 0.1, '2027-01-31', '2027-01-31 12:34:56', 'a,"b"', 'x'), (2, {nan}, 3, 1e300, '{before}', '1970-01-01 00:00:00', 'é', NULL), (3, NULL, 4, -1e-300, '2000-02-29', '2000-02-29 23:59:59', '', ''),
        (4, {inf}, 5, 100000000.25, '2027-01-31', '2027-01-31 12:34:56', 'true', 'NULL'), (5, -{inf}, 6, -0.5, '2027-01-31', '2027-01-31 12:34:56', '007', '\N')
        """;

    [ServerFact]
    public void A_ClickHouse_table_is_what_its_file_is()
    {
        servers.ClickHouse.CreateTable("same", "id UInt32, amount Nullable(Float64), wide Int64, share Float64, day Date, at DateTime, word String, maybe Nullable(String)");
        servers.ClickHouse.Execute("INSERT INTO same VALUES " + Rows.Replace("{nan}", "nan", StringComparison.Ordinal).Replace("{inf}", "inf", StringComparison.Ordinal).Replace("{before}", "1970-01-01", StringComparison.Ordinal).Replace("\\N", "\\\\N", StringComparison.Ordinal));

        // ClickHouse's days begin in 1970.
        AssertSame(File.Replace("1969-12-31", "1970-01-01", StringComparison.Ordinal), servers.ClickHouse.Address(), "same", null);
        AssertSame(File.Replace("1969-12-31", "1970-01-01", StringComparison.Ordinal), servers.ClickHouse.Address(1), null, $"SELECT {Columns} FROM same ORDER BY id;");
    }

    [ServerFact]
    public void A_PostgreSql_table_is_what_its_file_is()
    {
        servers.PostgreSql.Execute("CREATE SCHEMA \"my.own\"; CREATE TABLE \"my.own\".same (id int, amount float8, wide bigint, share float8, day date, at timestamp, word text, maybe varchar(10)); GRANT USAGE ON SCHEMA \"my.own\" TO reader; GRANT SELECT ON \"my.own\".same TO reader");
        servers.PostgreSql.Execute("INSERT INTO \"my.own\".same VALUES " + Rows.Replace("{nan}", "'NaN'", StringComparison.Ordinal).Replace("-{inf}", "'-Infinity'", StringComparison.Ordinal).Replace("{inf}", "'Infinity'", StringComparison.Ordinal).Replace("{before}", "1969-12-31", StringComparison.Ordinal));

        AssertSame(File, servers.PostgreSql.Address, "\"my.own\".same", null);
        AssertSame(File, servers.PostgreSql.Address, null, $"SELECT {Columns} FROM \"my.own\".same ORDER BY id -- all of them");
    }

    [ServerFact]
    public void Lists_and_structures_are_fields_of_records()
    {
        servers.PostgreSql.Execute("CREATE TABLE nested (id int, words text[], doc jsonb, raw json, ok bool, x float8); INSERT INTO nested VALUES (1, '{a,\"b c\"}', '{\"k\": [1, 2.50]}', E'{\"k\":\\n 1}', true, 'NaN'), (2, NULL, 'null', '1', false, 1.5)");
        string[] expected = ["""{"id":1,"words":["a","b c"],"doc":{"k":[1,2.50]},"raw":{"k":1},"ok":true,"x":"NaN"}""", """{"id":2,"words":null,"doc":null,"raw":1,"ok":false,"x":1.5}"""];
        Assert.Equal(expected, Records(servers.PostgreSql.Address, "nested"));

        servers.ClickHouse.CreateTable("nested", "id UInt8, words Array(String), x Float64, big UInt64");
        servers.ClickHouse.Execute("INSERT INTO nested VALUES (1, ['a', 'b\\'c\\n'], nan, 18446744073709551615), (2, [], 1.5, 0)");
        Assert.Equal(["""{"id":1,"words":["a","b'c\n"],"x":"NaN","big":18446744073709551615}""", """{"id":2,"words":[],"x":1.5,"big":0}"""], Records(servers.ClickHouse.Address(), "nested"));
    }

    [ServerFact]
    public void Times_are_universal_wherever_their_clocks_stand()
    {
        servers.ClickHouse.CreateTable("zoned", "id UInt8, at DateTime('Asia/Kolkata')");
        servers.ClickHouse.Execute("INSERT INTO zoned VALUES (1, '2027-01-31 12:34:56')");
        Assert.Equal(["""{"id":1,"at":"2027-01-3107:04:56"}"""], Records(servers.ClickHouse.Address(), "zoned"));

        servers.PostgreSql.Execute("CREATE TABLE zoned (id int, at timestamptz); INSERT INTO zoned VALUES (1, '2027-01-31 12:34:56+05:30')");
        Assert.Equal(["""{"id":1,"at":"2027-01-3107:04:56Z"}"""], Records(servers.PostgreSql.Address, "zoned"));
    }

    [ServerFact]
    public void Rows_of_steps_are_episodes()
    {
        servers.PostgreSql.Execute("CREATE TABLE steps (run text, t float8, ok bool); INSERT INTO steps VALUES ('a', 0, true), ('a', 0.5, true), ('b', 0, NULL)");
        using var variable = new Variable(servers.PostgreSql.Address);
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var data = WarehouseData.Open(warehouse, new WarehouseQuery(variable.Connection, "steps", null), default);
        var options = new SampleReadOptions { Files = RecordFiles.Episodes, Fields = new FieldRoles(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["episode"] = ["run"] }) };
        var samples = new SampleSet(Role.Synthetic, TableSource.Of(data), options).Read(default).SelectMany(static block => block.Parse());

        Assert.Equal(["""{"steps":2,"run":"a","t":[0,0.5],"ok":true}""", """{"steps":1,"run":"b","t":0}"""], samples.Select(static sample => sample.Whole.GetRawText()));
    }

    private static IEnumerable<string> Records(string address, string table)
    {
        using var variable = new Variable(address);
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var data = WarehouseData.Open(warehouse, new WarehouseQuery(variable.Connection, table, null), default);
        var samples = new SampleSet(Role.Synthetic, TableSource.Of(data), new SampleReadOptions()).Read(default).SelectMany(static block => block.Parse());
        return [.. samples.Select(static sample => sample.Whole.GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("bc\"]", "b c\"]", StringComparison.Ordinal))];
    }

    private static void AssertSame(string csv, string address, string? table, string? sql)
    {
        using var folder = new Loading();
        folder.Write("same.csv", csv);
        var expected = folder.Read("same.csv");
        using var variable = new Variable(address);
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var data = WarehouseData.Open(warehouse, new WarehouseQuery(variable.Connection, table, sql), default);
        var sources = new Dictionary<string, TableSource>(StringComparer.Ordinal) { ["synthetic"] = TableSource.Of(data) };
        var loaded = TableReader.Read(sources, new TableReadOptions(), default)["synthetic"];
        data.CheckUnchanged(default);

        Assert.Equal(5, loaded.Records);
        Assert.Equal(64, loaded.Sha256.Length);
        Assert.Empty(loaded.Files);
        Assert.Equal(expected.Columns.Select(static column => (column.Name, column.Kind)), loaded.Table.Columns.Select(static column => (column.Name, column.Kind)));
        foreach (var (was, now) in expected.Columns.Zip(loaded.Table.Columns))
        {
            Assert.Equal(Loading.Texts(was), Loading.Texts(now));
        }
    }
}
