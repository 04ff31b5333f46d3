namespace DataAuditor.Assertions;

/// <summary>What an assertion found; the runner's adapter says it in the runner's form.</summary>
public sealed record AssertionOutcome
{
    /// <summary>Null where the assertion holds.</summary>
    public AssertionFailure? Failure { get; init; }

    /// <summary>Gates that do not pass but do not block either.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The report for people, where one was written.</summary>
    public string? Report { get; init; }
}
