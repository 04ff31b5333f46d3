using DataAuditor.Data.Tests.Warehouses.Servers;

namespace DataAuditor.Tests.Warehouses;

/// <summary>What can happen to a PostgreSQL server: an audit ends without a verdict, and names the server.</summary>
public sealed class PostgreSqlFaultTests
{
    private const string Orders = "CREATE TABLE orders (id int, amount float8, word text); INSERT INTO orders SELECT n, n / 7.0, (n % 5)::text FROM generate_series(1, 1000) n; CREATE TABLE hidden (id int); REVOKE SELECT ON hidden FROM reader; CREATE TABLE empty (id int)";

    [ServerFact]
    public void What_is_refused_is_the_manifests_fault()
    {
        using var server = Server();
        AssertRefused("28P01", server.Address.Replace(":r", ":wrong", StringComparison.Ordinal));
        AssertRefused("28P01", server.AddressOf("nobody"));
        AssertRefused("42501", server.AddressOf("stranger"));
        AssertRefused("42501", server.Address, table: "hidden");
        AssertRefused("42P01", server.Address, table: "nowhere");
        AssertRefused("42601", server.Address, sql: "SELEC 1");
        AssertRefused("semicolon", server.Address, sql: "SELECT 1) AS x; COMMIT; DROP TABLE orders; SELECT * FROM (SELECT 1");
        AssertRefused("25006", server.AddressOf("writer"), sql: "SELECT nextval('numbers')");
        AssertRefused("22003", server.Address, sql: "SELECT 2147483000 + id AS wraps FROM orders");
        AssertRefused("22012", server.Address, sql: "SELECT 1 / (id - 5) AS zero FROM orders");
    }

    [ServerFact]
    public void An_empty_table_is_a_fault_of_the_data()
    {
        using var server = Server();
        using var audit = new QueriedAudit(server.Address, "empty");
        var fault = audit.Fault();
        Assert.Equal(DiagnosticCode.DataFile, fault.Code);
        Assert.Contains("empty in env:", fault.Message, StringComparison.Ordinal);
    }

    [ServerFact]
    public void An_audit_sees_the_table_as_it_was_when_it_began()
    {
        using var server = Server();
        using var audit = new QueriedAudit(server.Address);
        var result = audit.Run(() => server.Execute("DELETE FROM orders WHERE id > 10; INSERT INTO orders VALUES (NULL, NULL, NULL)"));
        Assert.Equal(1000, result.Report.Data["synthetic"].Records);
        Assert.Equal(11, audit.Run().Report.Data["synthetic"].Records);
    }

    [ServerFact]
    public void A_server_that_goes_or_hangs_leaves_no_verdict()
    {
        using var server = Server();
        using var audit = new QueriedAudit(Impatient(server));
        AssertIncomplete(audit.Fault(server.Hang), server.Name);
        server.Wake();
        AssertIncomplete(audit.Fault(server.Kill), server.Name);
        AssertIncomplete(audit.Fault(), server.Name);
    }

    [ServerFact]
    public void A_statement_without_end_is_ended()
    {
        using var server = Server();
        using var audit = new QueriedAudit(Impatient(server), table: null, sql: "SELECT id, pg_sleep(0.1)::text FROM orders");
        AssertIncomplete(audit.Fault(), server.Name);
    }

    private static string Impatient(PostgreSqlServer server) => server.Address.Replace("timeout=30", "timeout=3", StringComparison.Ordinal);

    private static PostgreSqlServer Server()
    {
        var server = new PostgreSqlServer();
        server.Execute(Orders + "; CREATE SEQUENCE numbers");
        return server;
    }

    private static void AssertRefused(string reason, string address, string? table = "orders", string? sql = null)
    {
        using var audit = new QueriedAudit(address, sql is null ? table : null, sql);
        var fault = audit.Fault();
        Assert.Equal(DiagnosticCode.Manifest, fault.Code);
        Assert.True(fault.Message.Contains(reason, StringComparison.Ordinal), fault.Message);
    }

    private static void AssertIncomplete(Diagnostic fault, string server)
    {
        Assert.Equal(DiagnosticCode.EngineIncomplete, fault.Code);
        Assert.Contains(server, fault.Message, StringComparison.Ordinal);
    }
}
