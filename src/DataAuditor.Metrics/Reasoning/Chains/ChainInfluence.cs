using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Chains;

/// <summary>How often the answer changes with the chain of thought.</summary>
public sealed class ChainInfluence : IState<ChainInfluence>
{
    /// <summary>With the chain corrupted.</summary>
    public Share Corrupted { get; } = new();

    /// <summary>Without the chain.</summary>
    public Share Removed { get; } = new();

    /// <summary>Records whose answers cannot be compared.</summary>
    public long LeftOut { get; private set; }

    /// <param name="changesCorrupted">Null where that cannot be told; then nothing is counted of the record.</param>
    /// <param name="changesRemoved">Null where that cannot be told.</param>
    public void Add(bool? changesCorrupted, bool? changesRemoved)
    {
        if (changesCorrupted is not { } changes)
        {
            LeftOut++;
            return;
        }

        Corrupted.Add(changes);
        if (changesRemoved is { } changesWithout) Removed.Add(changesWithout);
    }

    public void Merge(ChainInfluence later)
    {
        Corrupted.Merge(later.Corrupted);
        Removed.Merge(later.Removed);
        LeftOut += later.LeftOut;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Corrupted);
        archive.PassState(Removed);
        LeftOut = archive.PassCount(LeftOut);
    }
}
