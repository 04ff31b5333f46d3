using DataAuditor.Baselines;
using DataAuditor.Data;
using DataAuditor.Engine;
using DataAuditor.Gates;
using DataAuditor.Pictures;
using DataAuditor.Profiles;
using DataAuditor.Reports;

namespace DataAuditor;

/// <summary>An audit that was run: its report, and what front-ends show beside it.</summary>
public sealed record AuditResult(AuditReport Report)
{
    /// <summary>One result a gate and metric, in the order of the manifest; <see cref="AuditReport.Gates"/> says the same in the report's form.</summary>
    public required IReadOnlyList<GateResult> Gates { get; init; }

    /// <summary>What builds show: gates that did not pass, and what else is worth saying.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>What moved since the baseline; null where the audit has none.</summary>
    public BaselineDiff? BaselineDiff { get; init; }

    public IReadOnlyList<ColumnProfile> Profiles { get; init; } = [];

    /// <summary>Images behind the worst records.</summary>
    public IReadOnlyList<PicturedRecord> Pictures { get; init; } = [];

    /// <summary>Every file that was read, manifest and baseline included: what an incremental build must watch.</summary>
    public IReadOnlyList<string> InputFiles { get; init; } = [];

    /// <summary>The folders in which globs of the manifest looked for data.</summary>
    public IReadOnlyList<FolderListing> Listings { get; init; } = [];

    /// <summary>The last day, by universal time, on which the verdict is the same: the first on which a waiver ends. Null without a waiver.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Where the reports were written, by format; empty until they are.</summary>
    public IReadOnlyDictionary<string, string> ReportPaths { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What ran alongside.</summary>
    internal IReadOnlyList<MeasuredMetric> Alongside { get; init; } = [];

    public bool Passed => Report.Status is not AuditStatus.Failed;
}
