using DataAuditor.Catalog;

namespace DataAuditor.Gates;

/// <summary>
/// Somebody's word that gates may fail until a day: they then warn instead of turning the audit red. It names what the gates name: exactly
/// one of <see cref="Metric"/>, <see cref="Dimension"/>, <see cref="History"/> and <see cref="Coverage"/> is set.
/// </summary>
public sealed record Waiver
{
    /// <summary>A metric's id, or several by <c>*</c>.</summary>
    public string? Metric { get; init; }

    /// <summary>Of which gates judge the score.</summary>
    public Dimension? Dimension { get; init; }

    public HistoryAlarm? History { get; init; }

    /// <summary>Dimensions that may go unmeasured; a gate is waived if it asks for no others.</summary>
    public IReadOnlyList<Dimension>? Coverage { get; init; }

    /// <summary>A glob over the names of parts: only gates on parts are waived, and of them only these parts.</summary>
    public string? Part { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    public required string Reason { get; init; }

    /// <summary>The last day on which it counts, by universal time.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>Where it is declared.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>What it waives, as messages name it.</summary>
    public string Subject => GateSubject.Name(Metric, Dimension, History, Coverage) + (Part is null ? "" : $" [{PlainText.OneLine(Part)}]");

    /// <param name="metric">The one metric that the gate judges, where it is about metrics.</param>
    /// <param name="part">The part that it judges; null for the whole.</param>
    public bool Covers(Gate gate, string metric, string? part)
    {
        if (Metric is not null) return gate.Metric is not null && Glob.Matches(Metric, metric) && (Part is null || (part is not null && Glob.Matches(Part, part)));

        return (Dimension is not null && Dimension == gate.Dimension)
            || (History is not null && History == gate.History)
            || (Coverage is not null && gate.Coverage is not null && gate.Coverage.All(Coverage.Contains));
    }

    public bool IsExpired(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) > Expires;
}
