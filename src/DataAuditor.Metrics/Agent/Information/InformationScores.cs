using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Information;

/// <summary>How far what was said of episodes is true: of each, and of each field.</summary>
public sealed class InformationScores : IState<InformationScores>
{
    internal EpisodeMeans Episodes { get; } = new();

    internal Breakdown<Moments> Fields { get; } = new();

    public void Merge(InformationScores later)
    {
        Episodes.Merge(later.Episodes);
        Fields.Merge(later.Fields);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Episodes);
        archive.PassState(Fields);
    }
}
