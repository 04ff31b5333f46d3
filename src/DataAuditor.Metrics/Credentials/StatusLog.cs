namespace DataAuditor.Metrics.Credentials;

/// <summary>Collects what checks come to.</summary>
internal sealed class StatusLog
{
    /// <summary>Each ingredient repeats what its manifest came to.</summary>
    private const int Most = 100_000;

    private readonly List<Status> _statuses = [];

    public IReadOnlyList<Status> Statuses => _statuses;

    /// <summary>The ingredient whose manifest is being checked; null for the active manifest.</summary>
    public string? Ingredient { get; set; }

    public void Success(string code, string uri) => Add(code, StatusKind.Success, uri);

    public void Note(string code, string uri) => Add(code, StatusKind.Informational, uri);

    public void Failure(string code, string uri) => Add(code, StatusKind.Failure, uri);

    /// <returns>What checks add to the log.</returns>
    public IReadOnlyList<Status> Watch(Action checks)
    {
        var before = _statuses.Count;
        checks();
        return _statuses[before..];
    }

    /// <summary>Adds what the same checks came to before.</summary>
    /// <exception cref="CredentialFormatException">Too much is to be said.</exception>
    public void Repeat(IReadOnlyList<Status> known)
    {
        RefuseMore(known.Count);
        _statuses.AddRange(known.Select(status => status with { Ingredient = Ingredient }));
    }

    private void Add(string code, StatusKind kind, string uri)
    {
        RefuseMore(1);
        _statuses.Add(new Status(code, kind, uri, Ingredient));
    }

    private void RefuseMore(int count)
    {
        if (_statuses.Count > Most - count) throw new CredentialFormatException($"checks of the manifests come to more than {Most} statuses");
    }
}
