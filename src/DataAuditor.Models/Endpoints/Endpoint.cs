namespace DataAuditor.Models.Endpoints;

/// <summary>Where a service listens, and how it is told who asks. The key itself stands in the environment and nowhere else.</summary>
/// <param name="Url">http or https; without a user name or password in it.</param>
public sealed record Endpoint(Uri Url)
{
    /// <summary>Name of the environment variable that holds the key; null for a service that asks for none.</summary>
    public string? KeyVariable { get; init; }

    /// <summary>The header that carries the key.</summary>
    public string KeyHeader { get; init; } = "Authorization";

    /// <summary>What stands before the key in the header.</summary>
    public string KeyPrefix { get; init; } = "Bearer ";

    /// <summary>The parameter of the address that carries the key instead of a header, for services that want it there.</summary>
    public string? KeyParameter { get; init; }
}
