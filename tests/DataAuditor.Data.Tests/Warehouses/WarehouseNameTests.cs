using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Data.Warehouses;

namespace DataAuditor.Data.Tests.Warehouses;

/// <summary>Tables and columns with names that are no words, on real servers.</summary>
[Collection(ServerGroup.Name)]
public sealed class WarehouseNameTests(ServerSet servers)
{
    public static TheoryData<string> Names => ["dotted.name", "it's", "quoted\"name", "back`tick", @"back\slash", "två ord 表", "select", "2027-orders", "order by 1; --", "a) b, (c", "{cluster}"];

    [ServerTheory]
    [MemberData(nameof(Names))]
    public void ClickHouse_counts_and_reads_a_table_of_any_name(string name)
    {
        var (all, own) = (ClickHouseDialect.Instance.Name(name), ClickHouseDialect.Instance.Name(name + " local"));
        for (var shard = 0; shard < ClickHouseCluster.Shards; shard++) servers.ClickHouse.Execute($"CREATE TABLE {own} (id UInt32, {all} String) ENGINE = MergeTree ORDER BY id", shard);
        servers.ClickHouse.Execute($"CREATE TABLE {all} AS {own} ENGINE = Distributed(three, default, {own}, id)");
        servers.ClickHouse.Execute($"INSERT INTO {all} VALUES (1, 'a'), (2, 'b'), (3, 'c')");

        AssertRead(servers.ClickHouse.Address(), new WarehouseQuery("", Quoted(name), null), name, parts: ClickHouseCluster.Shards);
        AssertRead(servers.ClickHouse.Address(), new WarehouseQuery("", null, $"SELECT * FROM {all} ORDER BY id"), name, parts: ClickHouseCluster.Shards);
    }

    [ServerTheory]
    [MemberData(nameof(Names))]
    public void PostgreSql_counts_and_reads_a_table_of_any_name(string name)
    {
        var all = PostgreSqlDialect.Instance.Name(name);
        servers.PostgreSql.Execute($"CREATE SCHEMA {all}; CREATE TABLE {all}.{all} (id int, {all} text); INSERT INTO {all}.{all} VALUES (1, 'a'), (2, 'b'), (3, 'c'); GRANT USAGE ON SCHEMA {all} TO reader; GRANT SELECT ON {all}.{all} TO reader");

        AssertRead(servers.PostgreSql.Address, new WarehouseQuery("", $"{Quoted(name)}.{Quoted(name)}", null), name, parts: 0);
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void AssertRead(string address, WarehouseQuery query, string name, int parts)
    {
        using var variable = new Variable(address);
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var data = WarehouseData.Open(warehouse, query with { Connection = variable.Connection }, default);

        Assert.Equal(["id", name], data.Columns.Select(static column => column.Name));
        Assert.Equal((3, parts), (data.Count.Rows, data.Count.Parts.Count));
        Assert.Equal(["a", "b", "c"], data.Rows(default).Select(static row => row.Text(1)!));
        data.CheckUnchanged(default);
    }
}
