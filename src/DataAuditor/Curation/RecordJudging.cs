using DataAuditor.Catalog;
using DataAuditor.Duplicates;
using DataAuditor.Engine;
using DataAuditor.Manifests;
using DataAuditor.Metrics;
using DataAuditor.Running;

namespace DataAuditor.Curation;

/// <summary>Holds every record against every check, all in one pass; then those that pass against one another.</summary>
internal sealed class RecordJudging(AuditManifest manifest)
{
    private const string DuplicateCheck = "duplicates";

    private readonly FaultFinding[] _checks = [.. ChecksOf(manifest)];

    private readonly ShingleCollecting? _shingles = manifest.Curation.Duplicates is { } duplicates ? new ShingleCollecting(duplicates) : null;

    /// <exception cref="AuditException">The data is not well-formed, or no metric has the id or pattern of 'curation.metrics'.</exception>
    public RecordSelection Run(AuditOptions options, CancellationToken cancellation)
    {
        RecordMetric[] metrics = [.. _checks, .. _shingles is null ? [] : new RecordMetric[] { _shingles }];
        using var models = RecordInputs.ModelsOf(manifest);
        var sandbox = new SandboxModels(WatermarkModels.FromEnvironment(models), manifest);
        var source = RecordInputs.Source(manifest, Role.Synthetic, manifest.Data.Synthetic, progress: null);
        var engine = new RecordEngine(metrics, sandbox, options.Threads) { Given = manifest.Data.Given };
        var measured = engine.Measure(
            source.Read(cancellation), metric => new MetricContext(options.Seed ?? manifest.Seed, metric.Info.Id) { Fields = manifest.Fields, Threads = options.Threads, Cancellation = cancellation }, cancellation);
        source.CheckRows(engine.Records[Role.Synthetic]);
        models.Keep();

        var rejected = Faults();
        var (repetitions, limitation) = Repetitions(rejected, cancellation);
        foreach (var (record, rejection) in repetitions) rejected.Add(record, [rejection]);
        return new RecordSelection(
            engine.Records[Role.Synthetic],
            rejected.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<Rejection>)entry.Value),
            [.. measured.Select(NotChecked).OfType<UnusedCheck>()],
            source.Sha256)
        {
            Notes = limitation is null ? [] : [limitation],
        };
    }

    private static IEnumerable<FaultFinding> ChecksOf(AuditManifest manifest)
    {
        yield return new FaultFinding(Unreadable.Name, new Unreadable(), [], InfoOf(Unreadable.Name, manifest.Modality));
        foreach (var check in manifest.Curation.Quality) yield return new FaultFinding(check.Name, check, check.Reads, InfoOf(check.Name, manifest.Modality));
        foreach (var metric in MetricsOf(manifest)) yield return new FaultFinding(metric.Info.Id, (IChecksRecords)metric, metric.Reads, metric.Info);
    }

    /// <summary>Those that gates judge, with the gates' options, and further ones that the settings name.</summary>
    private static IEnumerable<RecordMetric> MetricsOf(AuditManifest manifest)
    {
        foreach (var glob in manifest.Curation.Metrics.Where(glob => !MetricCatalog.Match(glob).Any()))
        {
            throw new AuditException(DiagnosticCode.Manifest, $"no metric is named '{PlainText.OneLine(glob)}', which 'curation' asks for", manifest.Path is { } path ? new SourceLocation(path) : null);
        }

        var further = MetricCatalog.All.Where(entry => entry.Info.Modality == manifest.Modality && manifest.Curation.Metrics.Any(glob => Glob.Matches(glob, entry.Info.Id)));
        return AuditPlan.ForGates(manifest).Metrics.Select(planned => planned.Metric).Concat(further.Select(entry => entry.Default))
            .OfType<RecordMetric>().Where(metric => metric is IChecksRecords).Distinct();
    }

    /// <summary>A check that is no metric has no description of its own; only its name is ever shown.</summary>
    private static MetricInfo InfoOf(string name, Modality modality) => new($"curation.{name}", name, modality, Dimension.Validity)
    {
        Summary = name,
        Formula = "",
        Source = "",
        Direction = Direction.None,
    };

    private SortedDictionary<long, List<Rejection>> Faults()
    {
        var rejected = new SortedDictionary<long, List<Rejection>>();
        foreach (var check in _checks)
        {
            foreach (var (record, fault) in check.Found.Faults)
            {
                if (!rejected.TryGetValue(record, out var reasons)) rejected.Add(record, reasons = []);
                reasons.Add(new Rejection(check.Name, fault.Detail) { Part = fault.Part });
            }
        }

        return rejected;
    }

    /// <summary>What is taken out for another reason stands for nothing: else a good record would go for the sake of a bad one.</summary>
    private (List<(long Record, Rejection Rejection)> Found, string? Limitation) Repetitions(SortedDictionary<long, List<Rejection>> rejected, CancellationToken cancellation)
    {
        var repetitions = new List<(long, Rejection)>();
        if (_shingles is null) return (repetitions, null);

        var search = new DuplicateSearch(_shingles.Documents);
        foreach (var document in _shingles.Documents.Entries().Where(document => !rejected.ContainsKey(document.Record)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (search.Add(document) is { } duplicate) repetitions.Add((document.Record, new Rejection(DuplicateCheck, duplicate.ToString()) { Duplicate = duplicate }));
        }

        return (repetitions, search.Limitation);
    }

    private static UnusedCheck? NotChecked(MeasuredMetric measured)
    {
        var name = measured.Metric is FaultFinding check ? check.Name : DuplicateCheck;
        return measured.Measurement switch
        {
            Measurement.NotApplicable absent => new UnusedCheck(name, absent.Reason),
            Measurement.Fault fault => new UnusedCheck(name, fault.Reason),
            _ => null,
        };
    }
}
