using System.Collections.Frozen;
using DataAuditor.Data.Files;
using DataAuditor.Tables;

namespace DataAuditor.Data.Loading;

/// <summary>What shall be read from where.</summary>
/// <param name="Columns">The columns wanted; none where the files tell them.</param>
/// <param name="Authority">Whose columns they are, for messages: <c>the real table</c>.</param>
internal sealed record TableOrder(string Name, TableSource Source, IReadOnlyList<SourceFile> Files, IReadOnlyList<ColumnPlan> Columns, string Authority)
{
    /// <summary>The files tell the columns' names and kinds.</summary>
    public bool IsOpen => Columns.Count == 0 && !IsPartial;

    /// <summary>Some columns are read again; all was checked before.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Receives the rows block by block, with the position of the first; nothing is then kept. The columns must have kinds. Null where the table is kept.</summary>
    public Action<Table, long>? Blocks { get; init; }

    /// <summary>Which of the records are handed on; null for all.</summary>
    public ShardCut? Cut { get; init; }

    public TableReadOptions Options { get; init; } = new();

    /// <summary>Columns of the authority that are neither asked for nor read, and nobody is told so.</summary>
    public IReadOnlySet<string> PassedOver { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The declared kind of a column that the files name; null where the data tell it.</summary>
    public ColumnPlan PlanFor(string name) =>
        Options.Declared.TryGetValue(name, out var kind) ? new ColumnPlan(name, kind, "as declared", Options.MisfitColumns.Contains(name)) : new ColumnPlan(name, Kind: null);

    public bool HasNamesOf(TableOrder other) => Columns.Select(column => column.Name).SequenceEqual(other.Columns.Select(column => column.Name), StringComparer.Ordinal);
}
