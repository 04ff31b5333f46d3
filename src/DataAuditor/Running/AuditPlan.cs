using System.Text.Json.Nodes;
using DataAuditor.Catalog;
using DataAuditor.Gates;
using DataAuditor.Manifests;
using DataAuditor.Metrics;
using DataAuditor.Metrics.History;
using DataAuditor.Metrics.Tabular.Validity;
using DataAuditor.Tables;

namespace DataAuditor.Running;

/// <summary>What an audit measures, each metric with its options once, and which of them each gate judges.</summary>
internal sealed class AuditPlan
{
    private readonly List<PlannedMetric> _metrics = [];

    private AuditPlan(AuditManifest manifest) => Manifest = manifest;

    public AuditManifest Manifest { get; }

    public IReadOnlyList<PlannedMetric> Metrics => _metrics;

    /// <summary>What the collapse monitor follows; empty where no history is kept.</summary>
    public IReadOnlyList<PlannedMetric> Signals { get; private set; } = [];

    /// <summary>The gates in the manifest's order, each with the metrics that it judges.</summary>
    public IReadOnlyList<(Gate Gate, IReadOnlyList<PlannedMetric> Metrics)> Gates { get; private set; } = [];

    /// <summary>What folds the records in the same pass for others than gates.</summary>
    public IReadOnlyList<RecordMetric> Alongside { get; set; } = [];

    /// <summary>Whether a metric says something of records that cannot be read.</summary>
    public bool TakesBroken => Metrics.Select(planned => planned.Metric).Concat(Alongside).OfType<RecordMetric>().Any(metric => metric.TakesBroken);

    /// <summary>Columns in which a value of another kind is a violation to be counted, not an unreadable file.</summary>
    public IReadOnlySet<string> MisfitColumns =>
        Metrics.Select(planned => planned.Metric).OfType<IChecksColumnKinds>().SelectMany(metric => metric.TypedColumns).ToHashSet(StringComparer.Ordinal);

    public static AuditPlan ForGates(AuditManifest manifest)
    {
        var plan = new AuditPlan(manifest);
        var metricGates = manifest.Gates.Where(gate => gate.Metric is { } metric && !SignalCatalog.IsSignal(metric))
            .ToDictionary(gate => gate, plan.Add, ReferenceEqualityComparer.Instance as IEqualityComparer<Gate>);
        if (manifest.HistoryPath is not null) plan.AddSignals();
        plan.Gates = [.. manifest.Gates.Select(gate => (gate, gate switch
        {
            { Dimension: { } dimension } => plan.Add(dimension),
            { History: not null } => plan.Signals,
            { Coverage: not null } => [],
            { Metric: { } metric } when SignalCatalog.IsSignal(metric) => [.. plan.Signals.Where(signal => Glob.Matches(metric, signal.Info.Id))],
            _ => metricGates[gate],
        }))];
        return plan;
    }

    /// <summary>A plan without gates.</summary>
    /// <param name="globs">Which metrics of the modality; all where there are none.</param>
    /// <param name="options">Options by metric id.</param>
    public static AuditPlan ForMeasuring(AuditManifest manifest, IReadOnlyList<string> globs, IReadOnlyDictionary<string, JsonObject> options)
    {
        var plan = new AuditPlan(manifest);
        foreach (var entry in Entries(manifest.Modality).Where(entry => globs.Count == 0 || globs.Any(glob => Glob.Matches(glob, entry.Info.Id))))
        {
            plan.Add(entry, options.GetValueOrDefault(entry.Info.Id));
        }

        return plan;
    }

    private static IEnumerable<MetricEntry> Entries(Modality modality) => MetricCatalog.All.Where(entry => entry.Info.Modality == modality);

    private IReadOnlyList<PlannedMetric> Add(Gate gate) =>
        [.. MetricCatalog.Match(gate.Metric!).Where(entry => entry.Info.Modality == Manifest.Modality).Select(entry => Add(entry, gate.Options))];

    /// <summary>A dimension is judged by its metrics as other gates configure them, and as they are by default where none does.</summary>
    private IReadOnlyList<PlannedMetric> Add(Dimension dimension)
    {
        var entries = Entries(Manifest.Modality).Where(entry => entry.Info.Dimension == dimension);
        return [.. entries.SelectMany(entry =>
        {
            var configured = _metrics.Where(planned => planned.Entry == entry).ToArray();
            return configured.Length > 0 ? configured : [Add(entry, null)];
        })];
    }

    /// <summary>After the metrics of gates, whose rules are the errors that are followed.</summary>
    private void AddSignals()
    {
        var checks = _metrics.Select(planned => planned.Metric).OfType<ViolationRate>().FirstOrDefault();
        Signals = [.. SignalCatalog.All.Where(entry => entry.Info.Modality == Manifest.Modality).Select(entry => new PlannedMetric(entry, entry.Default is ErrorDrift drift ? drift with { Checks = checks } : entry.Default, []))];
        _metrics.AddRange(Signals);
    }

    private PlannedMetric Add(MetricEntry entry, JsonObject? options)
    {
        var metric = options is null ? entry.Default : entry.With(options);
        var set = entry.OptionsOf(metric);
        var same = _metrics.FirstOrDefault(planned => planned.Entry == entry && JsonNode.DeepEquals(planned.Options, set));
        if (same is not null) return same;

        var added = new PlannedMetric(entry, metric, set);
        _metrics.Add(added);
        return added;
    }
}
