using DataAuditor.Reports;
using DataAuditor.Running;

namespace DataAuditor.Shards;

/// <summary>The data of one shard.</summary>
internal interface IShardInputs : IDisposable
{
    /// <summary>Which records the shard took; to be asked for once they are folded.</summary>
    IReadOnlyList<ShardData> ShardData { get; }

    /// <summary>The models that were asked.</summary>
    IReadOnlyList<ReportModel> Models { get; }

    /// <summary>What was found worth saying.</summary>
    IEnumerable<Diagnostic> Notes { get; }

    /// <summary>Takes the shard's records in, without measuring.</summary>
    /// <exception cref="AuditException">The data is not well-formed, or cannot be cut.</exception>
    IFolded Fold(AuditPlan plan, AuditOptions options, CancellationToken cancellation);
}
