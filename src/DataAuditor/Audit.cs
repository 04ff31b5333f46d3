using System.Text.Json.Nodes;
using DataAuditor.Engine;
using DataAuditor.History;
using DataAuditor.Manifests;
using DataAuditor.Pictures;
using DataAuditor.Running;
using DataAuditor.Shards;

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

    /// <summary>Takes in a part of the data and writes what it comes to, for <see cref="Merge"/>; nothing is judged.</summary>
    /// <param name="folder">Where the state is written, as <c>state-i-of-n.dastate</c>.</param>
    /// <exception cref="AuditException">The manifest or the data is wrong, or the state cannot be written.</exception>
    public static ShardWritten WriteShard(AuditManifest manifest, Shard shard, string folder, AuditOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new AuditOptions();
        var plan = PlanOf(manifest, options);
        return Located(plan, () => ShardAudit.Write(plan, shard, folder, options, cancellation));
    }

    /// <summary>Joins the states of all shards of an audit and judges the whole once, as <see cref="Run(AuditManifest, AuditOptions?, CancellationToken)"/> would.</summary>
    /// <param name="states">Files that <see cref="WriteShard"/> wrote, in any order.</param>
    /// <param name="manifest">Where the manifest is; where the shards found it, relative to the current folder, if it is null.</param>
    /// <exception cref="AuditException">A state is damaged, missing, there twice or of something else; nothing is judged then.</exception>
    public static AuditResult Merge(IReadOnlyList<string> states, string? manifest = null, AuditOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new AuditOptions();
        using var shards = ShardSet.Open(states);
        if (options.Seed is { } seed && seed != shards.First.Seed) throw new AuditException(DiagnosticCode.Manifest, $"the shards were audited with the seed {shards.First.Seed}, which the seed {seed} cannot replace when they are merged");

        options = options with { Seed = shards.First.Seed };
        var plan = PlanOf(shards.Manifest(manifest), options);
        using var inputs = ShardAudit.Merge(plan, shards, options, cancellation);
        return Judge(plan, inputs, OpenWarehouses.None, BaselineOf(plan.Manifest, options), options, cancellation);
    }

    /// <summary>An audit that others read along with.</summary>
    /// <param name="alongside">Fold the records in the same pass, and are judged by no gate; for data in records only.</param>
    internal static AuditResult Run(AuditManifest manifest, IReadOnlyList<RecordMetric> alongside, AuditOptions options, CancellationToken cancellation)
    {
        var plan = PlanOf(manifest, options);
        plan.Alongside = alongside;
        return Run(plan, BaselineOf(plan.Manifest, options), options, cancellation);
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

    private static AuditPlan PlanOf(AuditManifest manifest, AuditOptions options)
    {
        GateCheck.Run(manifest);
        Waivers.CheckDates(manifest.Waivers, options.Clock);
        return AuditPlan.ForGates(Effective(manifest, options));
    }

    private static AuditResult Run(AuditPlan plan, Baseline? baseline, AuditOptions options, CancellationToken cancellation)
    {
        using var warehouses = OpenWarehouses.Open(plan.Manifest, cancellation);
        using var inputs = AuditInputs.Load(plan, warehouses, options, cancellation);
        return Judge(plan, inputs, warehouses, baseline, options, cancellation);
    }

    private static AuditResult Judge(AuditPlan plan, AuditInputs inputs, OpenWarehouses warehouses, Baseline? baseline, AuditOptions options, CancellationToken cancellation)
    {
        var manifest = plan.Manifest;
        IReadOnlyList<HistoryRound> rounds = manifest.HistoryPath is { } path ? AuditHistory.Read(path, manifest.Name) : [];
        var all = Measure(plan, inputs, options, cancellation);
        warehouses.CheckUnchanged(cancellation);
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
            ValidUntil = ValidUntil(manifest),
        };
    }

    /// <summary>Nothing here tells whether a database has changed: what was found of it is not found again without asking it.</summary>
    private static DateOnly? ValidUntil(AuditManifest manifest)
    {
        if (manifest.Data.Named().Any(static named => named.Input is DataInput.Query)) return DateOnly.MinValue;
        return manifest.Waivers.Count == 0 ? null : manifest.Waivers.Min(waiver => waiver.Expires);
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

        return Located(plan, () => inputs.Measure(plan, Context, options, cancellation));
    }

    /// <summary>A metric knows its options, such as a rule or a condition, but not the file that they stand in.</summary>
    private static TResult Located<TResult>(AuditPlan plan, Func<TResult> run)
    {
        try
        {
            return run();
        }
        catch (AuditException wrong) when (plan.Manifest.Path is not null)
        {
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
