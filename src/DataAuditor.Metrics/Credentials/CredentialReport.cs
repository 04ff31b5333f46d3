namespace DataAuditor.Metrics.Credentials;

/// <summary>What was found out about a file's credentials.</summary>
/// <param name="Statuses">What is said of the active manifest and, with what led there, of the ingredients' manifests.</param>
/// <param name="Detail">For files whose manifest could not be read why, and for those whose manifest is elsewhere where.</param>
/// <param name="IsOfClock">Whether the validity of the certificate was judged at the time of the check: no trusted time stamp says when it was signed.</param>
internal sealed record CredentialReport(CredentialState State, IReadOnlyList<Status> Statuses, string? Detail = null, bool IsOfClock = false)
{
    /// <summary>Whether the store is one, with everything in it that a manifest must have.</summary>
    public bool IsWellFormed => State >= CredentialState.Invalid;

    public IEnumerable<string> Failures => Statuses.Where(static status => status.Kind is StatusKind.Failure).Select(static status => status.Code);
}
