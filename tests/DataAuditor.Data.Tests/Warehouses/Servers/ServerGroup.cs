namespace DataAuditor.Data.Tests.Warehouses.Servers;

[CollectionDefinition(Name)]
public sealed class ServerGroup : ICollectionFixture<ServerSet>
{
    public const string Name = "database servers";
}
