using DataAuditor.Engine;
using DataAuditor.Profiles;
using DataAuditor.Running;
using DataAuditor.States;

namespace DataAuditor.Shards;

/// <summary>What records came to before anything is measured: of one shard, or of several that were merged.</summary>
internal interface IFolded
{
    /// <summary>The distributions that reports draw.</summary>
    IReadOnlyList<ColumnProfile> Profiles => [];

    /// <summary>How many records of a data set were taken in.</summary>
    long Records(Role role);

    /// <summary>Takes in the shard that follows.</summary>
    void Merge(IFolded later);

    /// <inheritdoc cref="IState{TSelf}.Archive"/>
    void Archive(StateArchive archive);

    /// <returns>One measurement a metric, in the order of the plan.</returns>
    IReadOnlyList<MeasuredMetric> Measure(AuditPlan plan, Func<Metric, MetricContext> contexts, AuditOptions options, CancellationToken cancellation);
}
