namespace DataAuditor.Models.Tests.Endpoints;

/// <summary>An environment variable that holds a key as long as a test runs.</summary>
internal sealed class KeyVariable : IDisposable
{
    public KeyVariable(string name, string value = "s3cret/key+1")
    {
        Name = "DATAAUDITOR_TEST_" + name;
        Value = value;
        Environment.SetEnvironmentVariable(Name, value);
    }

    public string Name { get; }

    public string Value { get; }

    public void Dispose() => Environment.SetEnvironmentVariable(Name, null);
}
