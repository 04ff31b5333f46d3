using DataAuditor.Gates;
using DataAuditor.Manifests;
using DataAuditor.Reports;

namespace DataAuditor.Assertions;

/// <summary>An audit that was run, beside the gates it was asked for.</summary>
internal sealed record FinishedAudit(AuditManifest Manifest, AuditResult Result)
{
    private static readonly string[] Formats = ["html", "json"];

    /// <summary>Runs an audit and writes its reports.</summary>
    public static FinishedAudit Run(AuditManifest manifest)
    {
        var result = Audit.Run(manifest);
        return new(manifest, ReportFiles.Write(result, ReportFiles.DefaultFolder(manifest.Name), Formats));
    }

    /// <summary>Runs the audit of one assertion. Such audits are many and have no name of their own, so only those that fail leave a report.</summary>
    public static FinishedAudit RunOnce(AuditManifest manifest)
    {
        var result = Audit.Run(manifest);
        if (result.Passed) return new(manifest, result);

        var identity = string.Join(' ', result.Report.Data.Values.Select(data => data.Sha256).Prepend(GateName.Of(manifest.Gates[0])));
        var folder = ReportFiles.DefaultFolder($"{manifest.Name}-{StableHash.Sha256(identity)[..12]}");
        return new(manifest, ReportFiles.Write(result, folder, Formats));
    }

    /// <summary>What a gate said: one result a metric that it names.</summary>
    public IEnumerable<GateResult> Of(Gate gate) => Result.Gates.Where(result => ReferenceEquals(result.Gate, gate));
}
