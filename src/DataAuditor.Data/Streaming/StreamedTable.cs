using DataAuditor.Data.Files;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Streaming;

/// <summary>What was counted of a table that was read block by block and not kept.</summary>
/// <param name="Summary">Null for the holdout table, of which only rows are drawn.</param>
/// <param name="Columns">The columns, without rows.</param>
/// <param name="Sample">The rows drawn; null where none were to be.</param>
public sealed record StreamedTable(TableSummary? Summary, Table Columns, SampledRows? Sample, string Path, long Records, string Sha256, IReadOnlyList<string> Notes)
{
    /// <summary>Which records a shard took; null where the whole was read.</summary>
    public ShardCut? Cut { get; init; }

    /// <summary>Every file that was read: several where the path is a glob.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
