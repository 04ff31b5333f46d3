using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DataAuditor.Gates;

namespace DataAuditor.Reports;

/// <summary>A gate, its limits and its verdict.</summary>
public sealed record ReportGate
{
    public string? Metric { get; init; }

    public Dimension? Dimension { get; init; }

    public HistoryAlarm? History { get; init; }

    /// <summary>The dimensions that a gate on coverage is about.</summary>
    public IReadOnlyList<Dimension>? Coverage { get; init; }

    /// <summary>The gate's glob over parts.</summary>
    public string? Part { get; init; }

    public JsonObject? Options { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    [JsonPropertyName("equals")]
    public double? EqualTo { get; init; }

    public double? MaxRegression { get; init; }

    public double? MaxRelativeRegression { get; init; }

    public double? MaxDrift { get; init; }

    public required Severity Severity { get; init; }

    public required Verdict Verdict { get; init; }

    public double? Value { get; init; }

    /// <summary>The part that decided, where the gate is about parts.</summary>
    public string? DecidedBy { get; init; }

    public double? Baseline { get; init; }

    /// <summary>What drift is measured from.</summary>
    public double? Pinned { get; init; }

    public double? Margin { get; init; }

    /// <summary>How it came to its verdict.</summary>
    public required Decision Decision { get; init; }

    /// <summary>Of the judged value, at the gate's confidence.</summary>
    public ConfidenceInterval? Interval { get; init; }

    /// <summary>How unlikely a value so far outside the limit is where the limit is just kept; for gates that go by evidence.</summary>
    public double? PValue { get; init; }

    /// <summary>Orders suspects: the least share of false alarms among gates as suspicious.</summary>
    public double? QValue { get; init; }

    /// <summary>How many synthetic records, by a rough count, would decide a gate that is inconclusive.</summary>
    public long? RecordsToDecide { get; init; }

    public required string Message { get; init; }

    public string? Reason { get; init; }

    /// <summary>Who answers for it that the gate does not hold, and until when.</summary>
    public ReportWaiver? Waiver { get; init; }
}
