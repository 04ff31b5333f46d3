namespace DataAuditor.Distances;

/// <summary>What lies within the radii of some queries.</summary>
public sealed class WithinRadius
{
    internal WithinRadius(IReadOnlyList<int> counts, IReadOnlyList<bool> reached)
    {
        Counts = counts;
        Reached = reached;
    }

    /// <summary>How many references are within the radius of each query.</summary>
    public IReadOnlyList<int> Counts { get; }

    /// <summary>For each reference whether it is within any query's radius.</summary>
    public IReadOnlyList<bool> Reached { get; }
}
