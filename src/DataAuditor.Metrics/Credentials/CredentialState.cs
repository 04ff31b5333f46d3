namespace DataAuditor.Metrics.Credentials;

/// <summary>How far a file's credentials can be relied on, worst first.</summary>
internal enum CredentialState
{
    /// <summary>The file has none.</summary>
    None,

    /// <summary>The file says that its manifest is elsewhere, from where nothing is fetched.</summary>
    Remote,

    /// <summary>The manifest store cannot be read.</summary>
    Malformed,

    /// <summary>All of the store can be read, and does not hold: what the specification and c2pa-rs call Invalid.</summary>
    Invalid,

    /// <summary>Everything holds, but nobody who is trusted vouches for who signed.</summary>
    Valid,

    /// <summary>Everything holds, and the signer is trusted.</summary>
    Trusted,
}
