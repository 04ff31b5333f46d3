namespace DataAuditor.Baselines;

/// <summary>How a report becomes a baseline.</summary>
public sealed record Acceptance
{
    /// <summary>Where the report lies, for messages.</summary>
    public required string ReportPath { get; init; }

    /// <summary>Even if it failed; needs a reason.</summary>
    public bool Force { get; init; }

    /// <summary>Why, kept in the baseline.</summary>
    public string? Reason { get; init; }

    /// <summary>Starts anew: the report is also what drift is measured from, and whatever the file held is replaced unread.</summary>
    public bool Pin { get; init; }
}
