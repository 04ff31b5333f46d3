using System.Text.Json.Nodes;
using DataAuditor.Engine;
using DataAuditor.History;
using DataAuditor.Manifests;
using DataAuditor.Pictures;
using DataAuditor.Running;

namespace DataAuditor;

/// <summary>Runs audits: the one engine behind the command line, the build and the assertions.</summary>
public static class Audit
{
    /// <summary>Measures what the manifest's gates ask for, and judges them.</summary>
    /// <exception cref="AuditException">The manifest, the data or the baseline is wrong.</exception>
    public static AuditResult Run(AuditManifest manifest, AuditOptions? options = null, CancellationToken cancellation = default)
    {
        return Run(manifest, [], options ?? new AuditOptions(), cancellation);
    }

    /// <summary>An audit that others read along with.</summary>
    /// <param name="alongside">Fold the records in the same pass, and are judged by no gate; for data in records only.</param>
    internal static AuditResult Run(AuditManifest manifest, IReadOnlyList<RecordMetric> alongside, AuditOptions options, CancellationToken cancellation)
    {
        GateCheck.Run(manifest);
        Waivers.CheckDates(manifest.Waivers, options.Clock);
        var effective = Effective(manifest, options);
        var plan = AuditPlan.ForGates(effective);
        plan.Alongside = alongside;
        return Run(plan, BaselineOf(effective, options), options, cancellation);
    }

    /// <summary>Measures without gates: every metric of the modality whose inputs are there, or those named.</summary>
    /// <param name="globs">Ids, <c>*</c> allowed; all where there are none.</param>
    /// <param name="metricOptions">Options by metric id.</param>
    public static AuditResult Measure(
        AuditManifest manifest,
        IReadOnlyList<string> globs,
        IReadOnlyDictionary<string, JsonObject> metricOptions,
        AuditOptions? options = null,
        CancellationToken cancellation = default)
    {
        options ??= new AuditOptions();
        return Run(AuditPlan.ForMeasuring(Effective(manifest, options), globs, metricOptions), null, options, cancellation);
    }

    private static AuditResult Run(AuditPlan plan, Baseline? baseline, AuditOptions options, CancellationToken cancellation)
    {
        var manifest = plan.Manifest;
        IReadOnlyList<HistoryRound> rounds = manifest.HistoryPath is { } path ? AuditHistory.Read(path, manifest.Name) : [];
        using var inputs = AuditInputs.Load(plan, options, cancellation);
        var all = Measure(plan, inputs, options, cancellation);
        var measured = plan.Metrics.Zip(all).ToDictionary(pair => pair.First, pair => pair.Second);
        var data = inputs.Description;
        baseline?.CheckData(data);
        var trends = SignalFollowing.Run(plan, measured, new CollapseMonitor(rounds, data));
        var gates = new GateJudging(plan, measured, baseline, trends, inputs.Records(Role.Synthetic)).Run();
        var report = new ReportBuilder(plan, inputs, measured).Build(gates);
        return new AuditResult(report)
        {
            Gates = gates,
            BaselineDiff = baseline?.DiffTo(report),
            Diagnostics = [.. GateDiagnostics.Of(manifest, gates), .. inputs.Notes],
            Profiles = inputs.Profiles,
            Pictures = manifest.ShowsImages ? WorstPictures.Of(plan.Metrics.Select(metric => measured[metric])) : [],
            InputFiles = [.. inputs.Files],
            Listings = [.. inputs.Listings],
            Alongside = [.. all.Skip(plan.Metrics.Count)],
            ValidUntil = manifest.Waivers.Count == 0 ? null : manifest.Waivers.Min(waiver => waiver.Expires),
        };
    }

    private static IReadOnlyList<MeasuredMetric> Measure(AuditPlan plan, AuditInputs inputs, AuditOptions options, CancellationToken cancellation)
    {
        MetricContext Context(Metric metric) => new(plan.Manifest.Seed, metric.Info.Id)
        {
            Fields = plan.Manifest.Fields,
            Sql = inputs.Sql,
            Generator = plan.Manifest.Generator,
            Threads = options.Threads,
            Cancellation = cancellation,
        };

        try
        {
            return inputs.Measure(plan, Context, options, cancellation);
        }
        catch (AuditException wrong) when (plan.Manifest.Path is not null)
        {
            // A metric knows its options, such as a rule or a condition, but not the file that they stand in.
            var place = new SourceLocation(plan.Manifest.Path);
            throw new AuditException([.. wrong.Diagnostics.Select(diagnostic => diagnostic with { Location = diagnostic.Location ?? place })], wrong);
        }
    }

    /// <summary>The manifest with what the caller sets in its stead.</summary>
    private static AuditManifest Effective(AuditManifest manifest, AuditOptions options) => manifest with
    {
        Seed = options.Seed ?? manifest.Seed,
        BaselinePath = options.IgnoreBaseline ? null : options.Baseline ?? manifest.BaselinePath,
        Gates = options.IgnoreBaseline
            ? [.. manifest.Gates.Select(gate => gate with { MaxRegression = null, MaxRelativeRegression = null, MaxDrift = null })]
            : manifest.Gates,
    };

    private static Baseline? BaselineOf(AuditManifest manifest, AuditOptions options)
    {
        var manifestLocation = manifest.Path is { } file ? new SourceLocation(file) : null;
        if (manifest.BaselinePath is not null) return Baseline.Read(manifest, options.Baseline is null ? manifestLocation : null);
        if (manifest.Gates.FirstOrDefault(gate => gate.ComparesWithBaseline) is not { } gate) return null;

        throw new AuditException(
            DiagnosticCode.Manifest, $"the gate on {gate.Subject} compares with a baseline, and none is named: set 'baseline'", gate.Location ?? manifestLocation);
    }
}
