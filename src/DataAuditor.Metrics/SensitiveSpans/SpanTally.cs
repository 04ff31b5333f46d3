using DataAuditor.Intervals;
using DataAuditor.States;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>How many spans of a kind records have: counts, so exact in any order.</summary>
public sealed class SpanTally : IState<SpanTally>
{
    private Int128 _squares;

    /// <summary>All spans.</summary>
    public long Spans { get; private set; }

    /// <summary>Records with at least one.</summary>
    public long Records { get; private set; }

    public void Merge(SpanTally later)
    {
        _squares += later._squares;
        Spans += later.Spans;
        Records += later.Records;
    }

    public void Archive(StateArchive archive)
    {
        _squares = archive.Pass(_squares);
        Spans = archive.PassCount(Spans);
        Records = archive.PassCount(Records);
    }

    /// <param name="spans">Of one record; records without one need not be told of.</param>
    internal void Add(int spans)
    {
        if (spans == 0) return;

        _squares += (long)spans * spans;
        Spans += spans;
        Records++;
    }

    /// <param name="all">Records in all, those without one too; at least one.</param>
    internal double Mean(long all) => (double)Spans / all;

    /// <summary>Student's interval of the mean.</summary>
    internal Uncertainty? UncertaintyOf(long all)
    {
        if (all < 2) return null;

        var variance = (double)((all * _squares) - ((Int128)Spans * Spans)) / ((double)all * (all - 1));
        return MeanInterval.Student(Mean(all), variance, all)?.Within(0, double.PositiveInfinity);
    }
}
