using DataAuditor.Graphs.Comparison;
using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.Targets;

/// <summary>Edit distances of graphs to what was asked for.</summary>
public sealed class TargetDistances : IState<TargetDistances>
{
    /// <summary>Of all records that count: the least that is known to suffice.</summary>
    public Moments Distances { get; } = new();

    /// <summary>The most that is known to be needed.</summary>
    public Moments LowerBounds { get; } = new();

    /// <summary>Of the outputs that are graphs.</summary>
    public Moments OfReadable { get; } = new();

    /// <summary>Outputs that are no graph, among all.</summary>
    public Share Unreadable { get; } = new();

    /// <summary>Distances that are bounds.</summary>
    public Share Inexact { get; } = new();

    internal void Add(EditDistance distance, bool isReadable)
    {
        Unreadable.Add(!isReadable);
        Inexact.Add(!distance.IsExact);
        Distances.Add(distance.Upper);
        LowerBounds.Add(distance.Lower);
        if (isReadable) OfReadable.Add(distance.Upper);
    }

    /// <summary>An output that is no graph, and does not count.</summary>
    internal void Skip() => Unreadable.Add(true);

    public void Merge(TargetDistances later)
    {
        Distances.Merge(later.Distances);
        LowerBounds.Merge(later.LowerBounds);
        OfReadable.Merge(later.OfReadable);
        Unreadable.Merge(later.Unreadable);
        Inexact.Merge(later.Inexact);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Distances);
        archive.PassState(LowerBounds);
        archive.PassState(OfReadable);
        archive.PassState(Unreadable);
        archive.PassState(Inexact);
    }
}
