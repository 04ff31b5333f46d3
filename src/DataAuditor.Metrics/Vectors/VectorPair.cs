using DataAuditor.States;

namespace DataAuditor.Metrics.Vectors;

/// <summary>What a network sees in synthetic and in real records, a vector each.</summary>
/// <param name="most">Records that are kept of either.</param>
public sealed class VectorPair(int most) : IState<VectorPair>
{
    public DrawnVectors Synthetic { get; } = new(most);

    public DrawnVectors Real { get; } = new(most);

    /// <summary>Records whose images or videos cannot be used.</summary>
    public long Unusable { get; private set; }

    /// <summary>Those of them that are real.</summary>
    public long UnusableReal { get; private set; }

    internal void AddUnusable(Role role)
    {
        Unusable++;
        if (role is Role.Real) UnusableReal++;
    }

    public void Merge(VectorPair later)
    {
        Synthetic.Merge(later.Synthetic);
        Real.Merge(later.Real);
        Unusable += later.Unusable;
        UnusableReal += later.UnusableReal;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Synthetic);
        archive.PassState(Real);
        Unusable = archive.PassCount(Unusable);
        UnusableReal = archive.PassCount(UnusableReal);
    }
}
