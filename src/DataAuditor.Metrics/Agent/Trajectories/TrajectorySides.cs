using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Trajectories;

/// <summary>Episodes of the real and of the synthetic data, as many as memory has room for.</summary>
public sealed class TrajectorySides : IState<TrajectorySides>
{
    private const int MostEpisodes = 2000;

    public DrawnRecords<EpisodeSeries> Real { get; } = new(MostEpisodes, EpisodeSeries.Passed);

    public DrawnRecords<EpisodeSeries> Synthetic { get; } = new(MostEpisodes, EpisodeSeries.Passed);

    public void Merge(TrajectorySides later)
    {
        Real.Merge(later.Real);
        Synthetic.Merge(later.Synthetic);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Real);
        archive.PassState(Synthetic);
    }

    internal IEnumerable<string> Notes(IEnumerable<EpisodeSeries> episodes) =>
    [
        .. Real.Notes.Select(static note => $"real data: {note}"),
        .. Synthetic.Notes.Select(static note => $"synthetic data: {note}"),
        .. episodes.Any(static episode => episode.IsCut) ? ["of episodes of more than 1000 steps, 1000 of them, evenly spread, are looked at"] : Array.Empty<string>(),
    ];
}
