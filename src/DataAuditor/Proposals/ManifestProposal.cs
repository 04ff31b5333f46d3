using System.Text;
using DataAuditor.Files;
using DataAuditor.Manifests;
using DataAuditor.Metrics;
using DataAuditor.Reports;
using DataAuditor.Usages;

namespace DataAuditor.Proposals;

/// <summary>A first manifest for data that is there: its gates hold what the data shows today.</summary>
public sealed class ManifestProposal
{
    private readonly AuditManifest _manifest;
    private readonly UsagePreset? _preset;

    /// <param name="manifest">What to audit; gates that it has are not looked at.</param>
    /// <exception cref="AuditException">There is no preset for its usage.</exception>
    public ManifestProposal(AuditManifest manifest)
    {
        if (UsageCheck.Unknown(manifest).ToArray() is { Length: > 0 } problems) throw new AuditException(problems);

        _manifest = manifest;
        _preset = manifest.Usage is { } usage ? UsagePresets.Find(manifest.Modality, usage) : null;
        string[] wanted = _preset is null
            ? [.. MetricCatalog.All.Where(entry => entry.Info.Modality == manifest.Modality).Select(entry => entry.Info.Id)]
            : [.. _preset.Gates.Select(gate => gate.Metric)];
        Metrics = [.. wanted.Where(id => MetricCatalog.Find(id) is not null)];
    }

    /// <summary>The metrics to measure: those that the usage suggests, else all of the modality.</summary>
    public IReadOnlyList<string> Metrics { get; }

    /// <summary>The audit with the holdout in the place of the synthetic data: what nothing but chance sets apart from the real data. Null without real data and a holdout.</summary>
    public AuditManifest? OfHoldout => _manifest.Data is { Real: not null, Holdout: { } holdout }
        ? _manifest with { Data = _manifest.Data with { Synthetic = holdout, Holdout = null } }
        : null;

    /// <summary>Writes the manifest.</summary>
    /// <param name="measured">What <see cref="Metrics"/> measured.</param>
    /// <param name="holdout">The same of <see cref="OfHoldout"/>.</param>
    /// <param name="replace">Whether a file that is there may be replaced.</param>
    /// <returns>How many gates it has.</returns>
    /// <exception cref="AuditException">Nothing that can be gated was measured; the file is there already; it cannot be written.</exception>
    public int Write(string path, AuditReport measured, AuditReport? holdout, bool replace)
    {
        GateProposal[] gates = [.. measured.Measurements.Select(measurement => GateProposal.Of(measurement, Of(holdout, measurement), Why(measurement.Metric)))];
        if (!gates.Any(gate => gate.IsGate))
        {
            throw new AuditException(
                DiagnosticCode.Manifest, $"no gate can be proposed: {string.Join("; ", measured.Skipped.Where(one => one.Part is null).Select(one => $"{one.Metric}: {one.Reason}"))}");
        }

        var text = Encoding.UTF8.GetBytes(new ManifestText(_manifest, _preset, path).Of(gates, measured.Skipped));
        ApprovedFile.Change(path, there => there is null || replace ? text : throw Exists(path));
        return gates.Count(gate => gate.IsGate);
    }

    /// <summary>Nobody should wait for a measurement that cannot be written down.</summary>
    /// <exception cref="AuditException">The file is there already.</exception>
    public static void CheckIsFree(string path, bool replace)
    {
        if (!replace && Path.Exists(path)) throw Exists(path);
    }

    private static AuditException Exists(string path) =>
        new(DiagnosticCode.Manifest, "the file is there already; --force replaces it, --out names another", new SourceLocation(path));

    private static ReportMeasurement? Of(AuditReport? holdout, ReportMeasurement measured) =>
        holdout?.Measurements.FirstOrDefault(measurement => measurement.Metric == measured.Metric);

    private string? Why(string metric) => _preset?.Gates.FirstOrDefault(gate => gate.Metric == metric)?.Why;
}
