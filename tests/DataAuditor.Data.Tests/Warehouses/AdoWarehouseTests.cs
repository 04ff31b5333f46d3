using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Data.Warehouses;
using Npgsql;

namespace DataAuditor.Data.Tests.Warehouses;

/// <summary>A driver that is known by its factory alone: PostgreSQL's, as if there were nothing of its own for it.</summary>
[Collection(ServerGroup.Name)]
public sealed class AdoWarehouseTests(ServerSet servers)
{
    [ServerFact]
    public void Rows_of_any_provider_are_read_as_typed_values()
    {
        using var variable = new Variable(Address(PostgreSqlServer.Password));
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var query = new WarehouseQuery(variable.Connection, null, "SELECT 9007199254740993 AS a, 0.1::float8 AS b, 'NaN'::float8 AS c, 12.50::numeric AS d, true AS e, date '2027-01-31' AS f, timestamp '2027-01-31 12:34:56.5' AS g, NULL::int AS h, 'x' AS i");
        var data = WarehouseData.Open(warehouse, query, default);
        var row = warehouse.Rows(query, data.Columns, default).Single();

        Assert.Equal<IEnumerable<string?>>(["9007199254740993", "0.1", "NaN", "12.50", "true", "2027-01-31", "2027-01-31 12:34:56.5", null, "x"], Enumerable.Range(0, row.Columns.Count).Select(row.Text));
        data.CheckUnchanged(default);
    }

    [ServerFact]
    public void Faults_hold_no_secret()
    {
        using var variable = new Variable(Address("wrong-word"));
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var fault = Assert.Throws<AuditException>(() => warehouse.Query("SELECT 1", default).Count());
        Assert.Equal(DiagnosticCode.EngineIncomplete, Assert.Single(fault.Diagnostics).Code);
        Assert.DoesNotContain("wrong-word", fault.ToString(), StringComparison.Ordinal);
    }

    [ServerFact]
    public void What_is_counted_is_what_is_read_in_one_transaction()
    {
        Fill("one_view");
        using var variable = new Variable(Address(PostgreSqlServer.Password));
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var data = WarehouseData.Open(warehouse, new WarehouseQuery(variable.Connection, "one_view", null), default);
        servers.PostgreSql.Execute("DELETE FROM one_view WHERE id > 10");

        Assert.Equal(100, data.Rows(default).Count());
        data.CheckUnchanged(default);
    }

    [ServerFact]
    public void Without_transactions_what_was_counted_is_held_against_what_is_read_and_counted_again()
    {
        Fill("no_view");
        using var variable = new Variable(Address(PostgreSqlServer.Password, "DataAuditor.Data.Tests.Warehouses.PlainFactory, DataAuditor.Data.Tests"));
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var data = WarehouseData.Open(warehouse, new WarehouseQuery(variable.Connection, "no_view", null), default);
        Assert.Equal(100, data.Rows(default).Count());
        servers.PostgreSql.Execute("DELETE FROM no_view WHERE id > 10");

        AssertIncomplete("no_view in env:", () => data.CheckUnchanged(default));
        AssertIncomplete("counts 100 rows, and 10 were read", () => _ = data.Rows(default).Count());
    }

    [ServerFact]
    public void A_statement_has_the_time_that_the_connection_string_gives_commands()
    {
        using var variable = new Variable(Address(PostgreSqlServer.Password) + ";Command Timeout=1");
        using var warehouse = Warehouse.Open(variable.Connection, null);
        AssertIncomplete("gives no whole answer", () => _ = warehouse.Query("SELECT pg_sleep(30)::text", default).Count());
    }

    [ServerFact]
    public void A_value_that_a_driver_cannot_give_is_told_with_its_column()
    {
        using var variable = new Variable(Address(PostgreSqlServer.Password));
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var fault = Assert.Throws<AuditException>(() => warehouse.Query("SELECT 1 AS narrow, 1e40::numeric AS wide", default).Count());
        var said = Assert.Single(fault.Diagnostics);
        Assert.Equal(DiagnosticCode.DataFile, said.Code);
        Assert.Contains("column 'wide' of the type numeric has a value that the driver cannot give", said.Message, StringComparison.Ordinal);
    }

    private static void AssertIncomplete(string reason, Action act)
    {
        var said = Assert.Single(Assert.Throws<AuditException>(act).Diagnostics);
        Assert.Equal(DiagnosticCode.EngineIncomplete, said.Code);
        Assert.Contains(reason, said.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("r&d", said.Message, StringComparison.Ordinal);
    }

    private void Fill(string table) => servers.PostgreSql.Execute($"CREATE TABLE {table} (id int); INSERT INTO {table} SELECT n FROM generate_series(1, 100) n");

    private string Address(string password, string factory = "Npgsql.NpgsqlFactory, Npgsql") => $"ado:{factory};" + new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = int.Parse(servers.PostgreSql.Name.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture),
        Username = "reader",
        Password = password,
        Database = "postgres",
        Pooling = false,
    }.ConnectionString;
}
