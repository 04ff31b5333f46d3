using System.Globalization;
using DataAuditor.Reports;

namespace DataAuditor.History;

/// <summary>One line of a <c>*.history.jsonl</c>: an accepted run, or a round of generation. It carries no time: rounds are ordered by their sequence.</summary>
public sealed record HistoryRound
{
    public int SchemaVersion { get; init; } = 1;

    /// <summary>From 1.</summary>
    public required int Sequence { get; init; }

    public required string Audit { get; init; }

    /// <summary>The round that the generator card names; null where it names none.</summary>
    public int? Round { get; init; }

    public required ReportTool Tool { get; init; }

    /// <summary>Why a report that failed stands here all the same; null where it passed.</summary>
    public string? Reason { get; init; }

    /// <summary>The data sets by role.</summary>
    public required IReadOnlyDictionary<string, ReportData> Data { get; init; }

    public required IReadOnlyList<HistoryMeasurement> Measurements { get; init; }

    /// <summary>How people name it: by the generator's own count, else by the sequence.</summary>
    internal string Label => $"round {Round ?? Sequence}";

    internal static HistoryRound Of(AuditReport report, int sequence, string? reason = null) => new()
    {
        Sequence = sequence,
        Audit = report.Audit,
        Round = report.Generator?["round"] is { } round && int.TryParse(round.ToJsonString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
        Tool = report.Tool,
        Reason = reason,
        Data = report.Data,
        Measurements = [.. report.Measurements.Select(HistoryMeasurement.Of)],
    };

    /// <summary>Whether this is a run over the same data.</summary>
    internal bool IsOver(IReadOnlyDictionary<string, ReportData> data) =>
        Data.Count == data.Count && Data.All(own => data.TryGetValue(own.Key, out var other) && other.Sha256 == own.Value.Sha256);
}
