using System.Text.Json.Nodes;
using DataAuditor.Usages;

namespace DataAuditor.Reports;

/// <summary>What an audit found: the content of <c>report.json</c>, and what every other report is made from.</summary>
public sealed record AuditReport
{
    public int SchemaVersion { get; init; } = 1;

    public ReportTool Tool { get; init; } = ReportTool.This;

    /// <summary>The audit's name.</summary>
    public required string Audit { get; init; }

    public required Modality Modality { get; init; }

    public required AuditStatus Status { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>The data sets by role, further tables under <c>tables.NAME</c>.</summary>
    public required IReadOnlyDictionary<string, ReportData> Data { get; init; }

    /// <summary>The models that were asked; null where none was.</summary>
    public IReadOnlyList<ReportModel>? Models { get; init; }

    /// <summary>The card of how the data was made, as the manifest has it.</summary>
    public JsonObject? Generator { get; init; }

    /// <summary>What the data is for.</summary>
    public Usage? Usage { get; init; }

    public required IReadOnlyList<ReportMeasurement> Measurements { get; init; }

    public required IReadOnlyList<ReportSkipped> Skipped { get; init; }

    public required IReadOnlyList<ReportGate> Gates { get; init; }

    public required IReadOnlyList<ReportDimension> Dimensions { get; init; }

    public required IReadOnlyList<ReportCoverage> Coverage { get; init; }

    /// <summary>The data sets, but for the synthetic one, that are not the same in both, by name.</summary>
    internal IEnumerable<string> OtherDataThan(IReadOnlyDictionary<string, ReportData> data) => data.Keys.Union(Data.Keys, StringComparer.Ordinal)
        .Where(name => name != "synthetic" && data.GetValueOrDefault(name)?.Sha256 != Data.GetValueOrDefault(name)?.Sha256);
}
