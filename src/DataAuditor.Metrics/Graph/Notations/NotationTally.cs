using DataAuditor.Graphs;
using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.Notations;

/// <summary>How many outputs are graphs, and how many of all have edges that a simple graph has not.</summary>
public sealed class NotationTally : IState<NotationTally>
{
    public Share Readable { get; } = new();

    public Share WithLoops { get; } = new();

    public Share WithDuplicates { get; } = new();

    public long Loops { get; private set; }

    public long Duplicates { get; private set; }

    /// <param name="graph">Null where the output is none.</param>
    internal void Add(SimpleGraph? graph)
    {
        Readable.Add(graph is not null);
        WithLoops.Add(graph is { SelfLoops: > 0 });
        WithDuplicates.Add(graph is { DuplicateEdges: > 0 });
        Loops += graph?.SelfLoops ?? 0;
        Duplicates += graph?.DuplicateEdges ?? 0;
    }

    public void Merge(NotationTally later)
    {
        Readable.Merge(later.Readable);
        WithLoops.Merge(later.WithLoops);
        WithDuplicates.Merge(later.WithDuplicates);
        Loops += later.Loops;
        Duplicates += later.Duplicates;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Readable);
        archive.PassState(WithLoops);
        archive.PassState(WithDuplicates);
        Loops = archive.PassCount(Loops);
        Duplicates = archive.PassCount(Duplicates);
    }
}
