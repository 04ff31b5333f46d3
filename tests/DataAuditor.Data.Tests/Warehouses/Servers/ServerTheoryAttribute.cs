namespace DataAuditor.Data.Tests.Warehouses.Servers;

/// <summary>Needs the servers of ClickHouse and PostgreSQL: skipped where they are not installed, except in a pipeline, where the test fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ServerTheoryAttribute : TheoryAttribute
{
    public ServerTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true") Skip = ServerPrograms.Missing;
    }
}
