using DataAuditor.Data;
using DataAuditor.Data.Media;
using DataAuditor.Engine;
using DataAuditor.Manifests;
using DataAuditor.Profiles;
using DataAuditor.Reports;
using DataAuditor.Tables;

namespace DataAuditor.Running;

/// <summary>The data of an audit: how it is read and measured depends on its modality.</summary>
internal abstract class AuditInputs(AuditManifest manifest) : IDisposable
{
    /// <summary>Evaluates SQL conditions, where the modality has tables.</summary>
    public virtual ISqlConditions? Sql => null;

    /// <summary>The distributions that reports draw.</summary>
    public virtual IReadOnlyList<ColumnProfile> Profiles => [];

    /// <summary>The models that were asked.</summary>
    public virtual IReadOnlyList<ReportModel> Models => [];

    /// <summary>What was found worth saying.</summary>
    public abstract IEnumerable<Diagnostic> Notes { get; }

    /// <summary>Every file that was read.</summary>
    public IEnumerable<string> Files =>
    [
        .. new[] { manifest.Path, manifest.BaselinePath, manifest.GeneratorPath, Path.Exists(manifest.HistoryPath) ? manifest.HistoryPath : null }.OfType<string>(),
        .. SchemaFiles.Of(manifest.Data.Schema),
        .. DataFiles,
    ];

    /// <summary>The folders in which files were looked for.</summary>
    public IEnumerable<FolderListing> Listings => manifest.Data.Named().Select(named => named.Input).OfType<DataInput.File>().SelectMany(file => FolderListing.Of(file.Path));

    /// <summary>The data sets, as reports and baselines know them; complete once they were measured.</summary>
    public IReadOnlyDictionary<string, ReportData> Description =>
        manifest.Data.Named().Select(named => KeyValuePair.Create(named.Name, Describe(named.Name, named.Input))).Concat(Beside).ToDictionary(StringComparer.Ordinal);

    /// <summary>What belongs to the data sets and stands in files of its own.</summary>
    protected virtual IEnumerable<KeyValuePair<string, ReportData>> Beside => [];

    protected abstract IEnumerable<string> DataFiles { get; }

    /// <param name="warehouses">What is read of databases; the caller closes them, when all was measured and checked.</param>
    public static AuditInputs Load(AuditPlan plan, OpenWarehouses warehouses, AuditOptions options, CancellationToken cancellation) => plan.Manifest.Modality is Modality.Tabular
        ? TableInputs.Read(plan, warehouses, options, cancellation)
        : RecordInputs.Open(plan, warehouses, options);

    /// <summary>How many records a data set has; 0 for one that is not there.</summary>
    public abstract long Records(Role role);

    /// <returns>One measurement a metric, in the order of the plan; after them those of what runs alongside.</returns>
    public abstract IReadOnlyList<MeasuredMetric> Measure(AuditPlan plan, Func<Metric, MetricContext> contexts, AuditOptions options, CancellationToken cancellation);

    public abstract void Dispose();

    protected abstract ReportData Describe(string name, DataInput input);

    /// <summary>The images and videos that the records of a data set name.</summary>
    protected static IEnumerable<KeyValuePair<string, ReportData>> OfMedia(string name, IReadOnlyDictionary<string, string>? hashes) => hashes is not null && MediaFolder.Sha256(hashes) is { } sha256
        ? [KeyValuePair.Create($"{name}.files", new ReportData(".", hashes.Count, sha256))]
        : [];

    protected static Diagnostic Note(string note, string path) => new(DiagnosticCode.DataFile, Severity.Warning, note, new SourceLocation(path));

    protected string Relative(string path) => Path.GetRelativePath(manifest.Folder, path).Replace('\\', '/');
}
