namespace DataAuditor.Metrics.Credentials;

/// <summary>Collects what checks come to.</summary>
internal sealed class StatusLog
{
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
    public void Repeat(IReadOnlyList<Status> known) => _statuses.AddRange(known.Select(status => status with { Ingredient = Ingredient }));

    private void Add(string code, StatusKind kind, string uri) => _statuses.Add(new Status(code, kind, uri, Ingredient));
}
