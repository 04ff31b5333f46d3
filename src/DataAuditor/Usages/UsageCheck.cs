using System.Text.Json;
using DataAuditor.Gates;
using DataAuditor.Manifests;
using DataAuditor.Metrics;

namespace DataAuditor.Usages;

/// <summary>Holds a manifest's gates against what its purpose needs.</summary>
internal static class UsageCheck
{
    /// <summary>A purpose without a preset would ask for nothing, so it is an error.</summary>
    public static IEnumerable<Diagnostic> Unknown(AuditManifest manifest)
    {
        if (manifest.Usage is not { } usage || UsagePresets.Find(manifest.Modality, usage) is not null) yield break;

        var known = UsagePresets.All.Where(preset => preset.Modality == manifest.Modality).Select(preset => NameOf(preset.Usage));
        yield return new Diagnostic(
            DiagnosticCode.Manifest,
            Severity.Error,
            $"there is no preset for the usage '{NameOf(usage)}' of {NameOf(manifest.Modality)} data; there are {string.Join(", ", known)}",
            manifest.UsageLocation);
    }

    /// <summary>A warning for each dimension that the purpose needs and no gate is about.</summary>
    public static IEnumerable<Diagnostic> Missing(AuditManifest manifest)
    {
        if (manifest.Usage is not { } usage || UsagePresets.Find(manifest.Modality, usage) is not { } preset) return [];

        return preset.Dimensions.Where(dimension => !manifest.Gates.Any(gate => IsAbout(manifest.Modality, gate, dimension))).Select(dimension => new Diagnostic(
            DiagnosticCode.NoGates,
            Severity.Warning,
            $"the usage '{NameOf(usage)}' needs a gate on {NameOf(dimension)}, and there is none{Proposal(preset, dimension)}",
            manifest.UsageLocation));
    }

    private static bool IsAbout(Modality modality, Gate gate, Dimension dimension) => gate.Dimension == dimension || (gate.Metric is { } metric
        && MetricCatalog.Match(metric).Any(entry => entry.Info.Modality == modality && entry.Info.Covers(dimension)));

    private static string Proposal(UsagePreset preset, Dimension dimension)
    {
        string[] known = [.. preset.Gates.Select(gate => gate.Metric).Where(metric => MetricCatalog.Find(metric)?.Info.Covers(dimension) is true)];
        return known.Length > 0 ? $"; it could be on {string.Join(" or ", known)}" : "; this version has no metric for it";
    }

    private static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
