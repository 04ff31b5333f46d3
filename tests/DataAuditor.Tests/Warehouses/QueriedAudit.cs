using System.Text.Json;
using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Manifests;

namespace DataAuditor.Tests.Warehouses;

/// <summary>An audit of the table <c>orders</c>, or of a statement, in a database.</summary>
internal sealed class QueriedAudit : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly Variable _variable;

    /// <param name="address">What the variable holds.</param>
    public QueriedAudit(string address, string? table = "orders", string? sql = null)
    {
        _variable = new Variable(address);
        var source = table is not null ? $"\"table\": {JsonSerializer.Serialize(table)}" : $"\"sql\": {JsonSerializer.Serialize(sql)}";
        _folder.Write("x.audit.json", $$"""
            {
              "modality": "tabular",
              "data": {
                "synthetic": { "connection": "{{_variable.Connection}}", {{source}} }, "real": { "connection": "{{_variable.Connection}}", {{source}} }
              },
              "gates": [ { "metric": "tabular.validity.missing-gap", "max": 1 } ]
            }
            """);
    }

    public string Connection => _variable.Connection;

    /// <param name="meanwhile">Done when the data were read, before they are held against what they were.</param>
    public AuditResult Run(Action? meanwhile = null) => Audit.Run(AuditManifest.Load(Path.Combine(_folder.Path, "x.audit.json")), new AuditOptions { Progress = meanwhile is null ? null : new Meanwhile(meanwhile) });

    /// <summary>The one diagnostic of an audit that gives no verdict; no secret is in it.</summary>
    public Diagnostic Fault(Action? meanwhile = null)
    {
        var fault = Assert.Throws<AuditException>(() => Run(meanwhile));
        for (Exception? said = fault; said is not null; said = said.InnerException)
        {
            foreach (var secret in new[] { ClickHouseCluster.Password, PostgreSqlServer.Password, "r&d", "d'x", "d\\'x" }) Assert.DoesNotContain(secret, said.ToString(), StringComparison.Ordinal);
        }

        var diagnostic = Assert.Single(fault.Diagnostics);
        Assert.Equal(Path.Combine(_folder.Path, "x.audit.json"), diagnostic.Location?.File);
        Assert.Equal(4, diagnostic.Location?.Line);
        return diagnostic;
    }

    public void Dispose()
    {
        _variable.Dispose();
        _folder.Dispose();
    }

    /// <summary>Acts at the first metric that was measured.</summary>
    private sealed class Meanwhile(Action act) : IProgress<AuditProgress>
    {
        private int _done;

        public void Report(AuditProgress value)
        {
            if (value.Step == "measuring" && Interlocked.Exchange(ref _done, 1) == 0) act();
        }
    }
}
