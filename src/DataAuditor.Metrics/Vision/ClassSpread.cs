using DataAuditor.States;

namespace DataAuditor.Metrics.Vision;

/// <summary>The class probabilities of records, and how many records have files that cannot be used.</summary>
public sealed class ClassSpread : IState<ClassSpread>
{
    public ClassDistributions Distributions { get; } = new();

    public long Unusable { get; private set; }

    public void AddUnusable() => Unusable++;

    public void Merge(ClassSpread later)
    {
        Distributions.Merge(later.Distributions);
        Unusable += later.Unusable;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Distributions);
        Unusable = archive.PassCount(Unusable);
    }
}
