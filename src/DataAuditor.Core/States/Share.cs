using DataAuditor.Intervals;

namespace DataAuditor.States;

/// <summary>For how many of some records, or of checks on them, something holds.</summary>
public sealed class Share : IState<Share>
{
    public long Hits { get; private set; }

    public long Count { get; private set; }

    public double Value => (double)Hits / Count;

    /// <summary>Of independent records: Wilson's interval.</summary>
    public Uncertainty Uncertainty => BinomialInterval.Wilson(Hits, Count);

    public void Add(bool holds) => Add(holds ? 1 : 0, 1);

    public void Add(long hits, long count)
    {
        Hits += hits;
        Count += count;
    }

    public void Merge(Share later) => Add(later.Hits, later.Count);

    public void Archive(StateArchive archive)
    {
        (Hits, Count) = (archive.PassCount(Hits), archive.PassCount(Count));
        if (Hits > Count) throw StateArchive.Broken("a share is more than the whole");
    }
}
