namespace DataAuditor.Data.Tests.Warehouses.Servers;

/// <summary>The servers of all tests that leave them as they are.</summary>
public sealed class ServerSet : IDisposable
{
    private readonly Lazy<ClickHouseCluster> _clickHouse = new();

    private readonly Lazy<PostgreSqlServer> _postgreSql = new();

    public ClickHouseCluster ClickHouse => _clickHouse.Value;

    public PostgreSqlServer PostgreSql => _postgreSql.Value;

    public void Dispose()
    {
        if (_clickHouse.IsValueCreated) _clickHouse.Value.Dispose();
        if (_postgreSql.IsValueCreated) _postgreSql.Value.Dispose();
    }
}
