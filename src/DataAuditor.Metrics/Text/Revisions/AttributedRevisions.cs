using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Revisions;

/// <summary>How far revisions are supported by their sources, and how much they keep of their originals.</summary>
public sealed class AttributedRevisions : IState<AttributedRevisions>
{
    private readonly PreservedRevisions _revisions = new();

    public PairedMeans AttributionAndPreservation { get; } = new();

    /// <summary>Revisions without a sentence, or without an opinion of the judge.</summary>
    public long LeftOut { get; private set; }

    /// <param name="attribution">Null for a revision without a sentence.</param>
    internal void Add(Sample sample, double? attribution)
    {
        if (attribution is { } supported && _revisions.Add(sample) is { } preserved) AttributionAndPreservation.Add(supported, preserved);
        else LeftOut++;
    }

    public void Merge(AttributedRevisions later)
    {
        _revisions.Merge(later._revisions);
        AttributionAndPreservation.Merge(later.AttributionAndPreservation);
        LeftOut += later.LeftOut;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_revisions);
        archive.PassState(AttributionAndPreservation);
        LeftOut = archive.PassCount(LeftOut);
    }
}
