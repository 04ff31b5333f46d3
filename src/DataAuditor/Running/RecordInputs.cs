using DataAuditor.Catalog;
using DataAuditor.Data.Media;
using DataAuditor.Data.Samples;
using DataAuditor.Data.Side;
using DataAuditor.Engine;
using DataAuditor.JsonSchema;
using DataAuditor.Manifests;
using DataAuditor.Metrics;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Models.Cache;
using DataAuditor.Models.Configuration;
using DataAuditor.Reports;
using DataAuditor.Shards;

namespace DataAuditor.Running;

/// <summary>Records, read once and one after the other: any number of them.</summary>
internal sealed class RecordInputs : AuditInputs, IShardInputs
{
    /// <summary>Each may hold several decoded images while it is folded.</summary>
    private const int MostRecordsWithMedia = 2;

    /// <summary>The roles of fields that name images and videos.</summary>
    private static readonly string[] MediaRoles = ["image", "video", "frames", "reference_image", "reference_video"];

    private readonly IReadOnlyList<RecordSource> _sources;

    private readonly AuditManifest _manifest;

    private IReadOnlyList<ReportModel> _models = [];

    private IReadOnlyList<Diagnostic> _notes = [];

    private IReadOnlyDictionary<Role, long> _records = new Dictionary<Role, long>();

    private RecordInputs(AuditManifest manifest, IReadOnlyList<RecordSource> sources)
        : base(manifest)
    {
        _manifest = manifest;
        _sources = sources;
    }

    public override IReadOnlyList<ReportModel> Models => _models;

    public override IEnumerable<Diagnostic> Notes =>
    [
        .. _sources.SelectMany(source => source.Notes.Select(note => Note(note, source.Path))),
        .. _notes,
    ];

    protected override IEnumerable<string> DataFiles => _sources.SelectMany(source => source.Files);

    protected override IEnumerable<KeyValuePair<string, ReportData>> Beside =>
    [
        .. _sources.SelectMany(source => SideOf(source).Select(side => KeyValuePair.Create($"{source.Name}.{side.Key}", side.Value))),
        .. _sources.SelectMany(source => OfMedia(source.Name, source.Media?.Hashes(_manifest.Folder))),
    ];

    public IReadOnlyList<ShardData> ShardData =>
    [
        .. _sources.Select(source => new ShardData(
            source.Name,
            source.Role,
            Relative(source.Path),
            source.ShardCut!.First,
            Records(source.Role),
            source.ShardCut.StartMark!,
            source.ShardCut.EndMark!,
            source.ShardCut.Sha256)
        {
            Side = SideOf(source),
            SideByPosition = [.. source.Side.Where(static side => side.Value.IsByPosition).Select(static side => side.Key).Order(StringComparer.Ordinal)],
            Media = source.Media?.Hashes(_manifest.Folder),
        }),
    ];

    public static RecordInputs Open(AuditPlan plan, OpenWarehouses warehouses, AuditOptions options)
    {
        var manifest = plan.Manifest;
        if (!MetricCatalog.All.Any(entry => entry.Info.Modality == manifest.Modality)) throw Wrong(manifest, $"this version has no metric for {manifest.Modality.ToString().ToLowerInvariant()} data");
        if (manifest.Data.Entry is not null && manifest.Modality is not Modality.Log) throw Wrong(manifest, "'entry' is for logs");
        if (manifest.Data.Tables.Count > 0) throw Wrong(manifest, "'tables' are for tabular data");

        var progress = ReadingProgress.Of(manifest, options.Progress);
        return new RecordInputs(manifest, [.. manifest.Data.Main().Select(named => Source(plan, named.Role, named.Input, warehouses, progress, options.Shard))]);
    }

    /// <summary>One of the manifest's data sets.</summary>
    private static RecordSource Source(AuditPlan plan, Role role, DataInput input, OpenWarehouses warehouses, IProgress<long>? progress, Shard? shard) => RecordSource.Of(role, input, warehouses, new SampleReadOptions
    {
        Fields = plan.Manifest.Fields,
        Units = plan.Manifest.Data.Units,
        Side = plan.Manifest.Data.SideFiles.Where(side => side.Of == role).ToDictionary(side => side.Field, side => SideFiles.Open(side.Path, side.Name, side.Id), StringComparer.Ordinal),
        Schemas = plan.Manifest.Modality is Modality.Json or Modality.ImageText or Modality.VideoText ? SchemaFiles.Read(plan.Manifest.Data.Schema) : SchemaSet.None,
        Files = plan.Manifest.Modality switch
        {
            Modality.Graph => RecordFiles.Graphs,
            Modality.Log => RecordFiles.Logs,
            Modality.ImageText => RecordFiles.Images,
            Modality.VideoText => RecordFiles.Videos,
            Modality.Agent => RecordFiles.Episodes,
            _ => RecordFiles.None,
        },
        Media = HasMedia(plan.Manifest) ? new MediaFolder(plan.Manifest.Folder, CountsBroken(plan)) : null,
        Entry = plan.Manifest.Data.Entry,
        Shard = shard,
        RecordsAreDocuments = plan.Manifest.Modality is Modality.Json,
        CountsBroken = CountsBroken(plan),
        BytesRead = progress,
    });

    /// <summary>Whether records, and images and videos that they name, are counted where they cannot be read: where a metric says something of them.</summary>
    private static bool CountsBroken(AuditPlan plan) => plan.Manifest.Data.BrokenRecords is { } asked
        ? asked is BrokenRecords.Count
        : (plan.Manifest.Modality is Modality.Json || HasMedia(plan.Manifest)) && plan.TakesBroken;

    private static bool HasMedia(AuditManifest manifest) => manifest.Modality is Modality.ImageText or Modality.VideoText or Modality.Agent;

    /// <summary>Whether a metric may have images or videos decoded.</summary>
    private static bool HoldsMedia(RecordMetric metric) => metric.Info.Modality is not Modality.Agent || metric.Reads.Any(static need => need.Model is not null || need.Or.Prepend(need.Field).Any(MediaRoles.Contains));

    /// <summary>The manifest's models, and the answers kept of earlier runs.</summary>
    private static ConfiguredModels ModelsOf(AuditManifest manifest) =>
        new(manifest.Models, manifest.KeepsNoCache ? null : new FeatureCache(manifest.CachePath ?? FeatureCache.UsersFolder));

    public override long Records(Role role) => _records.GetValueOrDefault(role);

    public override IReadOnlyList<MeasuredMetric> Measure(
        AuditPlan plan, Func<Metric, MetricContext> contexts, AuditOptions options, CancellationToken cancellation)
    {
        var engine = FoldAll(plan, options, cancellation);
        foreach (var source in _sources) source.CheckRows(Records(source.Role));
        return engine.Measure(contexts, cancellation);
    }

    public IFolded Fold(AuditPlan plan, AuditOptions options, CancellationToken cancellation) => new FoldedRecords(FoldAll(plan, options, cancellation));

    private RecordEngine FoldAll(AuditPlan plan, AuditOptions options, CancellationToken cancellation)
    {
        using var models = ModelsOf(_manifest);
        var sandbox = new SandboxModels(WatermarkModels.FromEnvironment(models), _manifest);
        var engine = Engine(plan, sandbox, options);
        if (options.Shard is null && CountedRecords.Take(engine, plan, _sources, cancellation))
        {
            _records = engine.Records;
            _notes = [.. UnreadUnits(plan)];
            return engine;
        }

        engine = Engine(plan, sandbox, options);
        engine.Fold(_sources.SelectMany(source => source.Read(cancellation)), cancellation);
        _records = engine.Records;
        _models = [.. models.Used.Select(used => new ReportModel(used.Role, used.Description) { Usage = used.Usage }), .. sandbox.Used];
        _notes = [.. UnreadUnits(plan), .. sandbox.Notes, .. models.Keep().Select(reason => new Diagnostic(DiagnosticCode.ModelFile, Severity.Warning, $"what models said was not kept for the next run: {reason}"))];
        return engine;
    }

    private RecordEngine Engine(AuditPlan plan, SandboxModels models, AuditOptions options) => new([.. plan.Metrics.Select(static planned => (RecordMetric)planned.Metric), .. plan.Alongside], models, options.Threads)
    {
        Given = _manifest.Data.Given,
        MostRecordsAtOnce = HasMedia(_manifest) && plan.Metrics.Any(static planned => HoldsMedia((RecordMetric)planned.Metric)) ? MostRecordsWithMedia : int.MaxValue,
    };

    private SortedDictionary<string, ReportData> SideOf(RecordSource source) =>
        new(source.Side.ToDictionary(side => side.Key, side => new ReportData(Relative(side.Value.Path), side.Value.Rows, side.Value.Sha256), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>A unit of a role that no metric reads, and that no role is known by, is most likely misspelt.</summary>
    private IEnumerable<Diagnostic> UnreadUnits(AuditPlan plan)
    {
        string[] read = [.. plan.Metrics.SelectMany(static planned => ((RecordMetric)planned.Metric).Reads).SelectMany(static need => need.Or.Prepend(need.Field)).Distinct(StringComparer.Ordinal)];
        return _manifest.Data.Units.Keys.Where(role => SignalRole.QuantityOf(role) is null && !read.Contains(role)).Select(role => new Diagnostic(
            DiagnosticCode.Manifest, Severity.Warning, $"a unit is given for '{PlainText.OneLine(role)}', which no metric reads{Suggestion.For(role, [.. read, .. SignalRole.All])}", _manifest.Path is { } path ? new SourceLocation(path) : null));
    }

    public override void Dispose()
    {
    }

    protected override ReportData Describe(string name, DataInput input)
    {
        var source = _sources.First(source => source.Name == name);
        return new ReportData(input is DataInput.File ? Relative(source.Path) : source.Path, Records(source.Role), source.Sha256);
    }

    private static AuditException Wrong(AuditManifest manifest, string message) =>
        new(DiagnosticCode.Manifest, message, manifest.Path is { } path ? new SourceLocation(path) : null);
}
