using DataAuditor.Engine;
using DataAuditor.Manifests;
using DataAuditor.Models.Configuration;
using DataAuditor.Reports;
using DataAuditor.Running;

namespace DataAuditor.Shards;

/// <summary>Audits a part of the data at a time, on any machine, and judges the whole once.</summary>
internal static class ShardAudit
{
    /// <summary>Takes a shard's records in and writes what they come to.</summary>
    /// <param name="folder">Where the state is written.</param>
    /// <returns>The state's path, how many records of the synthetic data it is of, and what was worth saying.</returns>
    public static ShardWritten Write(AuditPlan plan, Shard shard, string folder, AuditOptions options, CancellationToken cancellation)
    {
        ThrowIfNotInFiles(plan.Manifest);
        options = options with { Shard = shard };
        using var inputs = Open(plan, options);
        var folded = inputs.Fold(plan, options, cancellation);
        Diagnostic[] notes = [.. inputs.Notes];
        var manifest = plan.Manifest;
        var header = new ShardHeader
        {
            Shard = shard,
            Version = ReportTool.This.Version,
            Audit = manifest.Name,
            Manifest = Path.GetRelativePath(Directory.GetCurrentDirectory(), manifest.Path!).Replace('\\', '/'),
            ConfigurationSha256 = ShardIdentity.Configuration(manifest),
            MetricsSha256 = ShardIdentity.Metrics(plan),
            ModelsSha256 = ConfiguredModels.Identity(manifest.Models),
            Seed = manifest.Seed,
            Data = inputs.ShardData,
            Models = inputs.Models,
            Notes = notes,
        };
        cancellation.ThrowIfCancellationRequested();
        var state = Path.Combine(folder, StateFile.NameOf(shard));
        StateFile.Write(state, header, folded);
        return new ShardWritten(state, folded.Records(Role.Synthetic), notes);
    }

    /// <summary>Merges the states in the order of their shards.</summary>
    public static MergedInputs Merge(AuditPlan plan, ShardSet shards, AuditOptions options, CancellationToken cancellation)
    {
        var manifest = plan.Manifest;
        if (shards.First.ConfigurationSha256 != ShardIdentity.Configuration(manifest)) throw Differs(manifest, "it, or a file that it names, was another when the shards were audited");
        if (shards.First.MetricsSha256 != ShardIdentity.Metrics(plan)) throw Differs(manifest, "the states measure other metrics than its gates ask for");

        IFolded? merged = null;
        foreach (var state in shards.States)
        {
            cancellation.ThrowIfCancellationRequested();
            merged = state.Read((header, archive) =>
            {
                var next = Fresh(plan, options);
                next.Archive(archive);
                ShardSet.ThrowIfOther(state, header, next);
                merged?.Merge(next);
                return merged ?? next;
            });
        }

        return new MergedInputs(manifest, shards, merged!);
    }

    private static IShardInputs Open(AuditPlan plan, AuditOptions options) => plan.Manifest.Modality is Modality.Tabular ? new ShardedTables(plan.Manifest) : RecordInputs.Open(plan, OpenWarehouses.None, options);

    private static IFolded Fresh(AuditPlan plan, AuditOptions options) => plan.Manifest.Modality is Modality.Tabular ? new FoldedTables(plan.Manifest.Fields, options.Threads) : FoldedRecords.Fresh(plan, options.Threads);

    private static void ThrowIfNotInFiles(AuditManifest manifest)
    {
        if (manifest.Path is null) throw new AuditException(DiagnosticCode.Manifest, "an audit in shards has its manifest in a file, which the shards and the merge have in common");
        if (manifest.Data.Tables.Count > 0) throw new AuditException(DiagnosticCode.Manifest, "'tables' are looked up as a whole, and an audit in shards has no table as a whole", new SourceLocation(manifest.Path));

        foreach (var (name, input) in manifest.Data.Named())
        {
            if (input is DataInput.File) continue;

            var query = input as DataInput.Query;
            var (what, why) = query is null ? ($"'{name}'", "it is in no file") : (query.Source.Shown, "its database counts where the data lie");
            throw new AuditException(DiagnosticCode.Manifest, $"{what} is not cut into shards: {why}", query?.Source.DeclaredAt ?? new SourceLocation(manifest.Path));
        }
    }

    private static AuditException Differs(AuditManifest manifest, string why) => new(DiagnosticCode.Manifest, $"the states are not of this manifest: {why}", manifest.Path is { } path ? new SourceLocation(path) : null);
}
