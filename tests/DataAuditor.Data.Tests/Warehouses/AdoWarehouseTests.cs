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

    private string Address(string password) => "ado:Npgsql.NpgsqlFactory, Npgsql;" + new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = int.Parse(servers.PostgreSql.Name.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture),
        Username = "reader",
        Password = password,
        Database = "postgres",
        Pooling = false,
    }.ConnectionString;
}
