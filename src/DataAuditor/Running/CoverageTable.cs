using DataAuditor.Engine;
using DataAuditor.Metrics;
using DataAuditor.Reports;
using DataAuditor.Usages;

namespace DataAuditor.Running;

/// <summary>What was measured held against what the catalogue has: one row for each dimension of the modality.</summary>
internal static class CoverageTable
{
    public static IReadOnlyList<ReportCoverage> Of(AuditPlan plan, IReadOnlyDictionary<PlannedMetric, MeasuredMetric> measured)
    {
        var manifest = plan.Manifest;
        var required = manifest.Usage is { } usage ? UsagePresets.Find(manifest.Modality, usage)?.Dimensions ?? [] : [];
        var scored = plan.Metrics.Where(metric => measured[metric].Measurement is Measurement.Score).Select(metric => metric.Info.Id).ToHashSet(StringComparer.Ordinal);
        var pointless = plan.Metrics
            .Where(metric => measured[metric].Measurement is Measurement.NotApplicable && (metric.Info.Needs & ~manifest.Data.Given) == Needs.None)
            .Select(metric => metric.Info.Id)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from dimension in Enum.GetValues<Dimension>()
               let known = Known(manifest.Modality, dimension)
               where known.Length > 0
               select Row(dimension, known, scored, pointless) with { Required = required.Contains(dimension) },
        ];
    }

    /// <summary>The metrics that count for a dimension, by id.</summary>
    public static string[] Known(Modality modality, Dimension dimension) =>
        [.. MetricCatalog.All.Where(entry => entry.Info.Modality == modality && entry.Info.Covers(dimension)).Select(entry => entry.Info.Id)];

    private static ReportCoverage Row(Dimension dimension, string[] known, HashSet<string> scored, HashSet<string> pointless)
    {
        string[] measured = [.. known.Where(scored.Contains)];
        string[] notApplicable = [.. known.Where(id => !scored.Contains(id) && pointless.Contains(id))];
        string[] missing = [.. known.Except([.. measured, .. notApplicable], StringComparer.Ordinal)];
        var state = measured.Length == 0 ? CoverageState.NotMeasured : missing.Length == 0 ? CoverageState.Measured : CoverageState.Partly;
        return new ReportCoverage(dimension, state, Note(measured, missing, notApplicable)) { Measured = measured, Missing = missing, NotApplicable = notApplicable };
    }

    private static string Note(string[] measured, string[] missing, string[] notApplicable)
    {
        var count = $"{measured.Length} of {HumanNumber.Count(measured.Length + missing.Length, "metric", "metrics")}";
        var without = missing.Length == 0 ? "" : $"; not {string.Join(", ", missing)}";
        var besides = notApplicable.Length == 0 ? "" : $"; not applicable: {string.Join(", ", notApplicable)}";
        return count + without + besides;
    }
}
