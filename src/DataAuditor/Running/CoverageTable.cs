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
        var unanswered = plan.Metrics
            .Where(metric => !scored.Contains(metric.Info.Id))
            .Select(metric => (metric.Info.Id, Answer: measured[metric].Measurement as Measurement.NotApplicable))
            .Where(metric => metric.Answer is not null)
            .DistinctBy(metric => metric.Id, StringComparer.Ordinal)
            .ToDictionary(metric => metric.Id, metric => metric.Answer!, StringComparer.Ordinal);
        return
        [
            .. from dimension in Enum.GetValues<Dimension>()
               let known = Known(manifest.Modality, dimension)
               where known.Length > 0
               select Row(dimension, known, scored, unanswered) with { Required = required.Contains(dimension) },
        ];
    }

    /// <summary>The metrics that count for a dimension, by id.</summary>
    public static string[] Known(Modality modality, Dimension dimension) =>
        [.. MetricCatalog.All.Where(entry => entry.Info.Modality == modality && entry.Info.Covers(dimension)).Select(entry => entry.Info.Id)];

    private static ReportCoverage Row(Dimension dimension, string[] known, HashSet<string> scored, Dictionary<string, Measurement.NotApplicable> unanswered)
    {
        string[] measured = [.. known.Where(scored.Contains)];
        string[] notApplicable = [.. known.Where(id => unanswered.TryGetValue(id, out var answer) && !answer.LacksInput)];
        string[] missing = [.. known.Except([.. measured, .. notApplicable], StringComparer.Ordinal)];
        var state = measured.Length == 0 ? CoverageState.NotMeasured : missing.Length == 0 ? CoverageState.Measured : CoverageState.Partly;
        return new ReportCoverage(dimension, state, Note(measured, missing, notApplicable, unanswered)) { Measured = measured, Missing = missing, NotApplicable = notApplicable };
    }

    private static string Note(string[] measured, string[] missing, string[] notApplicable, Dictionary<string, Measurement.NotApplicable> unanswered)
    {
        var count = $"{measured.Length} of {HumanNumber.Count(measured.Length + missing.Length, "metric", "metrics")}";
        var reasons = missing.GroupBy(id => unanswered.GetValueOrDefault(id)?.Reason, StringComparer.Ordinal).OrderBy(reason => reason.Key is not null)
            .Select(reason => $"; not {string.Join(", ", reason)}{(reason.Key is null ? "" : $": {reason.Key}")}");
        var besides = notApplicable.Length == 0 ? "" : $"; not applicable: {string.Join(", ", notApplicable)}";
        return count + string.Concat(reasons) + besides;
    }
}
