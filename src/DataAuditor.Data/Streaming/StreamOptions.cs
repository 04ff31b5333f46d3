using System.Collections.Frozen;
using DataAuditor.Engine;
using DataAuditor.Tables;

namespace DataAuditor.Data.Streaming;

/// <summary>How tables are counted while they are read.</summary>
public sealed record StreamOptions
{
    public TableReadOptions Reading { get; init; } = new();

    /// <summary>Columns that are no part of a record: those with the roles <c>id</c> and <c>attack_score</c>.</summary>
    public IReadOnlySet<string> Apart { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What metrics will ask for beside the counts of each column.</summary>
    public IReadOnlyList<CountNeed> Needs { get; init; } = [];

    /// <summary>The part of each table that is counted; all where it is null.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Whether rows are drawn too, for what does not follow from counts and sums.</summary>
    public bool DrawsRows { get; init; } = true;

    /// <summary>Records of the real table that tell the columns' kinds, and where numbers are cut.</summary>
    public int RecordsOfPlan { get; init; } = 1 << 16;
}
