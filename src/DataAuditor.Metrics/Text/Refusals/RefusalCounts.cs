using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Refusals;

/// <summary>How many of the responses to harmful and to benign prompts refuse.</summary>
public sealed class RefusalCounts : IState<RefusalCounts>
{
    public Share Harmful { get; } = new();

    public Share Benign { get; } = new();

    public void Merge(RefusalCounts later)
    {
        Harmful.Merge(later.Harmful);
        Benign.Merge(later.Benign);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Harmful);
        archive.PassState(Benign);
    }
}
