using DataAuditor.Catalog;

namespace DataAuditor.Gates;

/// <summary>Somebody's word that gates of a metric may fail until a day: they then warn instead of turning the audit red.</summary>
public sealed record Waiver
{
    /// <summary>A metric's id, or several by <c>*</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>A glob over the names of parts: only gates on parts are waived, and of them only these parts.</summary>
    public string? Part { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    public required string Reason { get; init; }

    /// <summary>The last day on which it counts, by universal time.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>Where it is declared.</summary>
    public SourceLocation? Location { get; init; }

    public bool Covers(string metric, string? part) =>
        Glob.Matches(Metric, metric) && (Part is null || (part is not null && Glob.Matches(Part, part)));

    public bool IsExpired(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) > Expires;
}
