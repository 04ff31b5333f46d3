using DataAuditor.Data.Tests.Warehouses.Servers;

namespace DataAuditor.Tests.Warehouses;

/// <summary>What a server takes back in the midst of an audit, and users whose profiles cut answers off.</summary>
[Collection(ServerGroup.Name)]
public sealed class ClickHouseLimitTests(ServerSet servers)
{
    [ServerTheory]
    [InlineData("limited", "Limit for rows")]
    [InlineData("cut", "Limit for result")]
    public void A_profile_that_cuts_answers_off_gives_no_verdict(string user, string reason)
    {
        var table = $"of_{user}";
        servers.ClickHouse.CreateTable(table, "id UInt32, amount Float64");
        servers.ClickHouse.Execute($"INSERT INTO {table} SELECT number, number / 7 FROM numbers(3000)");
        using var audit = new QueriedAudit(servers.ClickHouse.AddressOf(user), table);
        var fault = audit.Fault();

        Assert.Equal(DiagnosticCode.EngineIncomplete, fault.Code);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [ServerTheory]
    [InlineData("DROP TABLE")]
    [InlineData("DETACH TABLE")]
    public void A_table_that_goes_during_the_audit_is_not_the_manifests_fault(string statement)
    {
        var table = $"gone_{statement[..2]}";
        servers.ClickHouse.CreateTable(table, "id UInt32, amount Float64");
        servers.ClickHouse.Execute($"INSERT INTO {table} SELECT number, number / 7 FROM numbers(30)");
        using var audit = new QueriedAudit(servers.ClickHouse.Address(), table);
        var fault = audit.Fault(() => servers.ClickHouse.Execute($"{statement} {table}"));

        Assert.Equal(DiagnosticCode.EngineIncomplete, fault.Code);
        Assert.Contains($"the server {servers.ClickHouse.Http(0)} refuses what it answered before", fault.Message, StringComparison.Ordinal);

        using var again = new QueriedAudit(servers.ClickHouse.Address(), table);
        Assert.Equal(DiagnosticCode.Manifest, again.Fault().Code);
    }
}
