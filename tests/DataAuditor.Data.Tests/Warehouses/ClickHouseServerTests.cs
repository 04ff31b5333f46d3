using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Data.Warehouses;

namespace DataAuditor.Data.Tests.Warehouses;

/// <summary>How real servers are asked, and what of it they keep.</summary>
[Collection(ServerGroup.Name)]
public sealed class ClickHouseServerTests(ServerSet servers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [ServerTheory]
    [InlineData("", 1)]
    [InlineData("?timeout=2", 0)]
    public void A_statement_for_which_nobody_waits_any_more_ends_on_the_server(string timeout, int seconds)
    {
        using var variable = new Variable(servers.ClickHouse.Address().Split('?')[0] + timeout);
        using var warehouse = Warehouse.Open(variable.Connection, null);
        using var cancellation = new CancellationTokenSource(seconds == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(seconds));

        // It would take hours, and the server does not see that the connection has gone.
        var fault = Record.Exception(() => warehouse.Query($"SELECT count() FROM system.numbers WHERE NOT ignore(MD5(toString(number))) AND number < 100000000000 AND {seconds} = {seconds}", cancellation.Token).Count());

        Assert.IsType(seconds == 0 ? typeof(AuditException) : typeof(OperationCanceledException), fault, exactMatch: false);
        Assert.True(SpinWait.SpinUntil(() => servers.ClickHouse.Execute("SELECT count() FROM system.processes WHERE query LIKE '%MD5%' AND query NOT LIKE '%system.processes%'").Trim() == "0", Patience));
        Assert.Contains("KILL QUERY WHERE query_id = 'data-auditor-", servers.ClickHouse.Log(0), StringComparison.Ordinal);
    }

    [ServerFact]
    public void The_password_stands_in_no_log_of_a_server()
    {
        servers.ClickHouse.CreateTable("logged", "id UInt32");
        servers.ClickHouse.Execute("INSERT INTO logged SELECT number FROM numbers(100)");
        using var variable = new Variable(servers.ClickHouse.Address());
        using var warehouse = Warehouse.Open(variable.Connection, null);
        Assert.Equal(3, warehouse.Count(new WarehouseQuery(variable.Connection, "logged", null), default).Parts.Count);

        for (var shard = 0; shard < ClickHouseCluster.Shards; shard++) Assert.DoesNotContain("r&d", servers.ClickHouse.Log(shard), StringComparison.Ordinal);
        Assert.Contains("`logged_local`, 'reader', ", servers.ClickHouse.Log(0), StringComparison.Ordinal);
    }

    [ServerFact]
    public void A_cluster_that_a_macro_names_is_counted_on_its_shards()
    {
        servers.ClickHouse.CreateTable("by_macro", "id UInt32");
        servers.ClickHouse.Execute("DROP TABLE by_macro");
        servers.ClickHouse.Execute("CREATE TABLE by_macro AS by_macro_local ENGINE = Distributed('{cluster}', default, by_macro_local, id)");
        servers.ClickHouse.Execute("INSERT INTO by_macro SELECT number FROM numbers(100)");
        using var variable = new Variable(servers.ClickHouse.Address());
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var count = warehouse.Count(new WarehouseQuery(variable.Connection, "by_macro", null), default);

        Assert.Equal(100, count.Rows);
        Assert.Equal([33, 33, 34], count.Parts.Values.Select(static part => part.Rows).Order());
    }

    [ServerTheory]
    [InlineData("bytes_text", "61FF62", "6162", "text", "61FF62")]
    [InlineData("bytes_list", "6162", "C328", "list", "5B27C328275D")]
    public void Bytes_that_are_no_text_are_told_with_their_column_and_row(string table, string text, string listed, string column, string bytes)
    {
        servers.ClickHouse.CreateTable(table, "id UInt8, text Nullable(String), list Array(String)");
        servers.ClickHouse.Execute($"INSERT INTO {table}_local SELECT 2, toNullable(unhex('{text}')), [unhex('{listed}')]", 1);
        servers.ClickHouse.Execute($"INSERT INTO {table} VALUES (1, 'a\uFFFDb', ['x']), (3, NULL, [])");

        var fault = Assert.Throws<AuditException>(() => Read(table));
        var said = Assert.Single(fault.Diagnostics);
        Assert.Equal(DiagnosticCode.DataFile, said.Code);
        Assert.Contains($"column '{column}' of row 2 is no UTF-8: its bytes are {bytes};", said.Message, StringComparison.Ordinal);
    }

    [ServerFact]
    public void A_replacement_character_that_stands_in_the_data_is_a_character()
    {
        servers.ClickHouse.CreateTable("replaced", "id UInt8, text String");
        servers.ClickHouse.Execute("INSERT INTO replaced VALUES (1, 'a\uFFFDb'), (2, '\uFFFD')");
        Assert.Equal(["a\uFFFDb", "\uFFFD"], Read("replaced").Select(static row => row.Text(1)));
    }

    private List<SqlRow> Read(string table)
    {
        using var variable = new Variable(servers.ClickHouse.Address());
        using var warehouse = Warehouse.Open(variable.Connection, null);
        return [.. WarehouseData.Open(warehouse, new WarehouseQuery(variable.Connection, table, null), default).Rows(default)];
    }
}
