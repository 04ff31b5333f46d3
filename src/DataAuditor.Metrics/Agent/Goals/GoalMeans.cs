using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>How much of their tasks episodes complete, and how many tasks have no goal.</summary>
public sealed class GoalMeans : IState<GoalMeans>
{
    internal EpisodeMeans Shares { get; } = new();

    internal long WithoutGoal { get; set; }

    public void Merge(GoalMeans later)
    {
        Shares.Merge(later.Shares);
        WithoutGoal += later.WithoutGoal;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Shares);
        WithoutGoal = archive.PassCount(WithoutGoal);
    }
}
