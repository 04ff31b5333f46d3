using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Preferences;

/// <summary>How many pairs are ranked rightly, and how many are not ranked at all.</summary>
public sealed class RewardShares : IState<RewardShares>
{
    public Share Right { get; } = new();

    public Share Tied { get; } = new();

    public void Add(bool isRight, bool isTied)
    {
        Right.Add(isRight);
        Tied.Add(isTied);
    }

    public void Merge(RewardShares later)
    {
        Right.Merge(later.Right);
        Tied.Merge(later.Tied);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Right);
        archive.PassState(Tied);
    }
}
