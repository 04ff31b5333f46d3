using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Data.Warehouses.Doctor;

namespace DataAuditor.Data.Tests.Warehouses;

[Collection(ServerGroup.Name)]
public sealed class EngineTrialTests(ServerSet servers)
{
    [ServerFact]
    public void A_cluster_computes_on_all_its_shards_what_is_computed_here()
    {
        servers.ClickHouse.CreateTable("trial", "id UInt8");
        var findings = Run(servers.ClickHouse.Address());
        Assert.All(findings, static finding => Assert.True(finding.State is EngineState.Ok, $"{finding.Check}: {finding.Detail}"));
        Assert.All(findings, static finding => Assert.StartsWith("cluster 'three' of 3 shards: ", finding.Check, StringComparison.Ordinal));
        Assert.Equal(26, findings.Count);
    }

    [ServerFact]
    public void PostgreSql_computes_what_is_computed_here() =>
        Assert.All(Run(servers.PostgreSql.Address), static finding => Assert.True(finding.State is EngineState.Ok, $"{finding.Check}: {finding.Detail}"));

    private static IReadOnlyList<EngineFinding> Run(string address)
    {
        using var variable = new Variable(address);
        return EngineTrial.Run(variable.Connection, default);
    }
}
