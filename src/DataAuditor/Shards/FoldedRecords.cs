using DataAuditor.Engine;
using DataAuditor.Models;
using DataAuditor.Running;
using DataAuditor.States;

namespace DataAuditor.Shards;

/// <summary>Records that a record engine took in.</summary>
internal sealed class FoldedRecords(RecordEngine engine) : IFolded
{
    /// <summary>Nothing yet; what is measured needs no model any more.</summary>
    public static FoldedRecords Fresh(AuditPlan plan, int threads) =>
        new(new RecordEngine([.. plan.Metrics.Select(static planned => (RecordMetric)planned.Metric)], NoModels.Instance, threads) { Given = plan.Manifest.Data.Given });

    public long Records(Role role) => engine.Records.GetValueOrDefault(role);

    public void Merge(IFolded later) => engine.Merge(((FoldedRecords)later).Engine);

    public void Archive(StateArchive archive) => engine.Archive(archive);

    public IReadOnlyList<MeasuredMetric> Measure(AuditPlan plan, Func<Metric, MetricContext> contexts, AuditOptions options, CancellationToken cancellation) =>
        engine.Measure(contexts, cancellation);

    private RecordEngine Engine => engine;
}
