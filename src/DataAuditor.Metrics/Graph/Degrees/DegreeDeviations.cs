using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.Degrees;

/// <summary>How far the degrees of graphs are from those of what was asked for, or what is needed to say it of real graphs once all are known.</summary>
public sealed class DegreeDeviations : IState<DegreeDeviations>
{
    private readonly List<(long Record, DegreeHistogram Degrees)> _withoutTarget = [];

    private DegreeHistogram? _real;

    public Moments OfTargets { get; } = new();

    public Share Unreadable { get; } = new();

    /// <summary>The records that have no target of their own.</summary>
    internal IReadOnlyList<(long Record, DegreeHistogram Degrees)> WithoutTarget => _withoutTarget;

    /// <summary>Of the nodes of all real graphs; null where there are none.</summary>
    internal DegreeHistogram? Real => _real;

    internal void AddWithoutTarget(long record, DegreeHistogram degrees) => _withoutTarget.Add((record, degrees));

    internal void AddReal(DegreeHistogram degrees) => (_real ??= new DegreeHistogram()).Merge(degrees);

    public void Merge(DegreeDeviations later)
    {
        _withoutTarget.AddRange(later._withoutTarget);
        if (later._real is { } real) AddReal(real);
        OfTargets.Merge(later.OfTargets);
        Unreadable.Merge(later.Unreadable);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassList(_withoutTarget, item =>
        {
            var degrees = item.Degrees ?? new DegreeHistogram();
            var record = archive.PassCount(item.Record);
            archive.PassState(degrees);
            return (record, degrees);
        });
        _real = archive.PassState(_real, static () => new DegreeHistogram());
        archive.PassState(OfTargets);
        archive.PassState(Unreadable);
    }
}
