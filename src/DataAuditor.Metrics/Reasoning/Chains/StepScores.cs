using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Chains;

/// <summary>Scores of the steps of chains, and the worst of each chain.</summary>
public sealed class StepScores : IState<StepScores>
{
    public PooledMean Steps { get; } = new();

    public Moments Worst { get; } = new();

    /// <summary>Chains without a step to score.</summary>
    public long LeftOut { get; private set; }

    public void Add(IReadOnlyList<double> scores)
    {
        if (scores.Count == 0)
        {
            LeftOut++;
            return;
        }

        Steps.Add(scores);
        Worst.Add(scores.Min());
    }

    public void Merge(StepScores later)
    {
        Steps.Merge(later.Steps);
        Worst.Merge(later.Worst);
        LeftOut += later.LeftOut;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Steps);
        archive.PassState(Worst);
        LeftOut = archive.PassCount(LeftOut);
    }
}
