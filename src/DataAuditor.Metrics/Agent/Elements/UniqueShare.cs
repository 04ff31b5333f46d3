using DataAuditor.Intervals;
using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Elements;

/// <summary>How many different elements there are among all elements of the records.</summary>
public sealed class UniqueShare : IState<UniqueShare>
{
    /// <summary>Fewer records that were drawn show too little of how far records differ.</summary>
    private const int LeastDrawn = 20;

    // Elements are to it what single words are to texts.
    private readonly NGramCounts _elements = new(1);

    internal long Records => _elements.Texts;

    /// <summary>Records without an element.</summary>
    internal long Bare { get; private set; }

    public void Merge(UniqueShare later)
    {
        _elements.Merge(later._elements);
        Bare += later.Bare;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_elements);
        Bare = archive.PassCount(Bare);
    }

    /// <param name="keys">Of the record's elements; not to be changed afterwards.</param>
    internal void Add(long record, UInt128[] keys)
    {
        if (keys.Length == 0) Bare++;
        else _elements.Add(record, keys);
    }

    /// <summary>Not to be asked for without an element.</summary>
    internal (double Value, double Unique, double All, Uncertainty? Uncertainty) Result()
    {
        var totals = _elements.Totals();
        var value = totals.Whole.DistinctShare;
        double[] changes = [.. totals.Without.Where(static sums => sums.Total > 0).Select(sums => sums.DistinctShare - value)];
        var isEnough = changes.Length == totals.Without.Count && changes.Length >= Math.Min(LeastDrawn, Records);
        return (value, totals.Whole.Distinct, totals.Whole.Total, isEnough ? JackknifeInterval.DeleteOne(value, changes, Records)?.Within(0, 1) : null);
    }
}
