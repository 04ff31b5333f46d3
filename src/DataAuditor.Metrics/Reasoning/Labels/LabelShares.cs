using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Labels;

/// <summary>How many labels are right, in all and by the right label.</summary>
public sealed class LabelShares : IState<LabelShares>
{
    public Share Records { get; } = new();

    public Breakdown<Share> ByGold { get; } = new();

    public void Add(string gold, bool isRight)
    {
        Records.Add(isRight);
        ByGold.Of(gold)?.Add(isRight);
    }

    public void Merge(LabelShares later)
    {
        Records.Merge(later.Records);
        ByGold.Merge(later.ByGold);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Records);
        archive.PassState(ByGold);
    }
}
