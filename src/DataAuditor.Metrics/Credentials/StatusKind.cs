namespace DataAuditor.Metrics.Credentials;

/// <summary>What a status says of the manifest.</summary>
internal enum StatusKind
{
    Success,
    Informational,
    Failure,
}
