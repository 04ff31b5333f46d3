using System.Net;
using System.Net.Sockets;

namespace DataAuditor.Cli.Tests;

/// <summary>Databases that cannot be read: the exit code, the message, no report, and no secret anywhere.</summary>
public sealed class DatabaseInputTests : IDisposable
{
    private const string Secret = "s3cr3t-word";

    private readonly Tool _tool = new();

    public DatabaseInputTests()
    {
        _tool.WriteGoodAudit();
        _tool.Write("orders.audit.json", """
            { "modality": "tabular",
              "data": { "synthetic": { "connection": "env:ORDERS_DB", "table": "orders" }, "real": "real.csv" },
              "gates": [ { "metric": "tabular.fidelity.ks", "max": 0.5 } ] }
            """);
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_variable_that_is_not_set_is_wrong_input()
    {
        var outcome = _tool.Run("audit", "orders.audit.json");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("orders.audit.json(2,68): error DA2001: the variable 'ORDERS_DB' is not set", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mysql://me:s3cr3t-word@127.0.0.1/db", 2, "DA2001")]
    [InlineData("clickhouse://me:s3cr3t-word@127.0.0.1:{port}/db", 3, "DA3002")]
    [InlineData("postgresql://me:s3cr3t-word@127.0.0.1:{port}/db", 3, "DA3002")]
    [InlineData("Host=127.0.0.1;Port={port};Username=me;Password=s3cr3t-word", 3, "DA3002")]
    public void A_database_that_does_not_answer_gives_no_verdict_and_leaves_no_report(string address, int exitCode, string code)
    {
        var outcome = _tool.RunWith([("ORDERS_DB", address.Replace("{port}", ClosedPort(), StringComparison.Ordinal)), ("DATAAUDITOR_DEBUG", "1")], "audit", "orders.audit.json", "--verbosity", "detailed");
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains("orders.audit.json(2,", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"error {code}: env:ORDERS_DB", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, outcome.Error + outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_tool.Path("artifacts")));
    }

    [Fact]
    public void The_doctor_says_so_where_there_is_no_answer()
    {
        var outcome = _tool.RunWith([("ORDERS_DB", $"clickhouse://me:{Secret}@127.0.0.1:{ClosedPort()}/db")], "engine", "doctor", "env:ORDERS_DB");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("error DA3002: env:ORDERS_DB", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, _tool.Run("engine", "doctor", "env:ORDERS_DB").ExitCode);
    }

    private static string ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
