using System.Text.Json.Nodes;

namespace DataAuditor.Gates;

/// <summary>A limit on what a metric, or a whole dimension, may measure. Exactly one of <see cref="Metric"/>, <see cref="Dimension"/>, <see cref="History"/> and <see cref="Coverage"/> is set.</summary>
public sealed record Gate
{
    /// <summary>A metric's id, or several by <c>*</c>.</summary>
    public string? Metric { get; init; }

    public Dimension? Dimension { get; init; }

    /// <summary>An alarm over the rounds of a history; it takes no limit.</summary>
    public HistoryAlarm? History { get; init; }

    /// <summary>Dimensions of which something must have been measured; <see cref="Min"/> says which share of their metrics.</summary>
    public IReadOnlyList<Dimension>? Coverage { get; init; }

    /// <summary>A glob over the names of parts: the gate then judges each part that matches instead of the whole.</summary>
    public string? Part { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    public double? EqualTo { get; init; }

    /// <summary>How much worse than the baseline's value it may be.</summary>
    public double? MaxRegression { get; init; }

    /// <summary>The same as a share of the baseline's absolute value.</summary>
    public double? MaxRelativeRegression { get; init; }

    /// <summary>How much worse than the pinned reference it may be, which stays while baselines follow one another: small losses must not add up.</summary>
    public double? MaxDrift { get; init; }

    public JsonObject? Options { get; init; }

    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>True: a metric that cannot be measured does not fail the gate.</summary>
    public bool Optional { get; init; }

    public double? Confidence { get; init; }

    public Decision? Decision { get; init; }

    public OnInconclusive? OnInconclusive { get; init; }

    /// <summary>Why the gate is there, in the author's words; shown when it fails.</summary>
    public string? Reason { get; init; }

    /// <summary>Where it is declared.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>What the gate is about, as it is named in messages and tests.</summary>
    public string Subject => GateSubject.Name(Metric, Dimension, History, Coverage);

    /// <summary>Whether a part is one that the gate is about. A glob means the parts that make up the value; a reference must be asked for by its name.</summary>
    public bool IsAbout(string part, bool isReference) =>
        isReference ? part == Part : Part is null || Catalog.Glob.Matches(Part, part);

    public bool ComparesWithBaseline => MaxRegression is not null || MaxRelativeRegression is not null || MaxDrift is not null;
}
