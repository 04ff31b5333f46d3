using DataAuditor.Data;
using DataAuditor.Engine;
using DataAuditor.Manifests;
using DataAuditor.Profiles;
using DataAuditor.Reports;
using DataAuditor.Running;
using DataAuditor.Tables;

namespace DataAuditor.Shards;

/// <summary>What the shards of an audit took in, merged; no data is read.</summary>
internal sealed class MergedInputs(AuditManifest manifest, ShardSet shards, IFolded folded) : AuditInputs(manifest)
{
    private readonly AuditManifest _manifest = manifest;

    private readonly DuckDbConditions _sql = new(new Dictionary<string, Table>(StringComparer.Ordinal));

    /// <summary>Of rules over distinct rows; no table is held that a condition could name.</summary>
    public override ISqlConditions Sql => _sql;

    public override IReadOnlyList<ReportModel> Models => shards.Models;

    public override IEnumerable<Diagnostic> Notes => shards.Notes;

    public override IReadOnlyList<ColumnProfile> Profiles => folded.Profiles;

    protected override IEnumerable<KeyValuePair<string, ReportData>> Beside =>
    [
        .. shards.Last.SelectMany(static data => data.Side.Select(side => KeyValuePair.Create($"{data.Name}.{side.Key}", side.Value))),
        .. shards.Last.SelectMany(data => OfMedia(data.Name, shards.Media(data.Name))),
    ];

    protected override IEnumerable<string> DataFiles => [];

    public override long Records(Role role) => folded.Records(role);

    public override IReadOnlyList<MeasuredMetric> Measure(AuditPlan plan, Func<Metric, MetricContext> contexts, AuditOptions options, CancellationToken cancellation) =>
        folded.Measure(plan, contexts, options, cancellation);

    public override void Dispose() => _sql.Dispose();

    protected override ReportData Describe(string name, DataInput input)
    {
        var data = shards.Last.FirstOrDefault(data => data.Name == name)
            ?? throw new AuditException(DiagnosticCode.DataFile, $"the states say nothing of the data set '{name}', which the manifest names", _manifest.Path is { } path ? new SourceLocation(path) : null);
        return new ReportData(data.Path, data.First + data.Records, data.Sha256 ?? "");
    }
}
