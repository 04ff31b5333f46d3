using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Episodes;

/// <summary>The rewards of each episode added up, with and without discount.</summary>
public sealed class EpisodeReturns : IState<EpisodeReturns>
{
    public EpisodeMeans Discounted { get; } = new();

    public EpisodeMeans Undiscounted { get; } = new();

    public void Merge(EpisodeReturns later)
    {
        Discounted.Merge(later.Discounted);
        Undiscounted.Merge(later.Undiscounted);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Discounted);
        archive.PassState(Undiscounted);
    }
}
