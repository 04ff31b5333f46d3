using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.Equality;

/// <summary>How many graphs are new.</summary>
public sealed class NoveltyTally : IState<NoveltyTally>
{
    public Share Novel { get; } = new();

    public Share Unreadable { get; } = new();

    /// <summary>Graphs of which the budget did not suffice to tell.</summary>
    public Share Undecided { get; } = new();

    internal void Add(bool? isNovel, bool isReadable)
    {
        Novel.Add(isNovel is true);
        Unreadable.Add(!isReadable);
        Undecided.Add(isNovel is null);
    }

    public void Merge(NoveltyTally later)
    {
        Novel.Merge(later.Novel);
        Unreadable.Merge(later.Unreadable);
        Undecided.Merge(later.Undecided);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Novel);
        archive.PassState(Unreadable);
        archive.PassState(Undecided);
    }
}
