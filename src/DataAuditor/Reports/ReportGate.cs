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

    /// <summary>The gate's glob over parts.</summary>
    public string? Part { get; init; }

    public JsonObject? Options { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    [JsonPropertyName("equals")]
    public double? EqualTo { get; init; }

    public double? MaxRegression { get; init; }

    public double? MaxRelativeRegression { get; init; }

    public required Severity Severity { get; init; }

    public required Verdict Verdict { get; init; }

    public double? Value { get; init; }

    /// <summary>The part that decided, where the gate is about parts.</summary>
    public string? DecidedBy { get; init; }

    public double? Baseline { get; init; }

    public double? Margin { get; init; }

    public required string Message { get; init; }

    public string? Reason { get; init; }

    /// <summary>Who answers for it that the gate does not hold, and until when.</summary>
    public ReportWaiver? Waiver { get; init; }
}
