using DataAuditor.Catalog;
using DataAuditor.Duplicates;
using DataAuditor.Engine;
using DataAuditor.Manifests;
using DataAuditor.Metrics;
using DataAuditor.Running;

namespace DataAuditor.Curation;

/// <summary>Holds every record against every check, all in one pass; then those that pass against one another.</summary>
/// <param name="manifest">Its settings of curation name no metric that is not there, or the checks are refused.</param>
internal sealed class RecordJudging(AuditManifest manifest)
{
    private const string DuplicateCheck = "duplicates";

    private readonly FaultFinding[] _checks = [.. ChecksOf(manifest)];

    private readonly ShingleCollecting? _shingles = manifest.Curation.Duplicates is { } duplicates ? new ShingleCollecting(duplicates) : null;

    /// <summary>What is to run alongside the audit whose records are judged.</summary>
    public IReadOnlyList<RecordMetric> Metrics => [.. _checks, .. _shingles is null ? [] : new RecordMetric[] { _shingles }];

    /// <param name="audit">With <see cref="Metrics"/> alongside.</param>
    public RecordSelection Select(AuditResult audit, CancellationToken cancellation)
    {
        var rejected = Faults();
        var (repetitions, limitation) = Repetitions(rejected, cancellation);
        foreach (var (record, rejection) in repetitions) rejected.Add(record, [rejection]);
        var data = audit.Report.Data["synthetic"];
        return new RecordSelection(
            data.Records,
            rejected.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<Rejection>)entry.Value),
            [.. audit.Alongside.Select(NotChecked).OfType<UnusedCheck>()],
            data.Sha256)
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
        var name = (measured.Metric as FaultFinding)?.Name ?? (measured.Metric is ShingleCollecting ? DuplicateCheck : null);
        return name is null ? null : measured.Measurement switch
        {
            Measurement.NotApplicable absent => new UnusedCheck(name, absent.Reason),
            Measurement.Fault fault => new UnusedCheck(name, fault.Reason),
            _ => null,
        };
    }
}
