namespace DataAuditor.Data.Tests.Warehouses.Servers;

/// <summary>A variable of the environment that holds a connection, for as long as a test takes.</summary>
internal sealed class Variable : IDisposable
{
    private static int s_count;

    private readonly string _name = $"TEST_CONNECTION_{Interlocked.Increment(ref s_count)}";

    public Variable(string value) => Environment.SetEnvironmentVariable(_name, value);

    /// <summary>As manifests name it.</summary>
    public string Connection => $"env:{_name}";

    public void Dispose() => Environment.SetEnvironmentVariable(_name, null);
}
