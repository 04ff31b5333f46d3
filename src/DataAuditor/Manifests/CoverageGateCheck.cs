using DataAuditor.Gates;
using DataAuditor.Running;

namespace DataAuditor.Manifests;

/// <summary>What the form of a gate on coverage cannot say.</summary>
internal static class CoverageGateCheck
{
    public static IEnumerable<Diagnostic> Run(Modality modality, Gate gate)
    {
        var dimensions = gate.Coverage ?? [];
        if (dimensions.Count == 0) yield return Error("'coverage' names no dimension");

        foreach (var twice in dimensions.GroupBy(dimension => dimension).Where(same => same.Count() > 1))
        {
            yield return Error($"'coverage' names {Name(twice.Key)} twice");
        }

        foreach (var unknown in dimensions.Where(dimension => CoverageTable.Known(modality, dimension).Length == 0))
        {
            yield return Error($"no metric of {modality.ToString().ToLowerInvariant()} data is about {Name(unknown)}, so it cannot be covered");
        }

        if (gate.Max is not null || gate.EqualTo is not null || gate.ComparesWithBaseline)
        {
            yield return Error("a gate on coverage takes no limit but 'min', the share of each dimension's metrics that must be measured");
        }

        if (gate.Min is <= 0 or > 1) yield return Error($"'min' of a gate on coverage is {Number.Exact(gate.Min.Value)}; it must be above 0 and at most 1");

        Diagnostic Error(string message) => new(DiagnosticCode.Manifest, Severity.Error, message, gate.Location);
    }

    private static string Name(Dimension dimension) => dimension.ToString().ToLowerInvariant();
}
