using DataAuditor.Intervals;
using DataAuditor.States;

namespace DataAuditor.Metrics.Scores;

/// <summary>For how many sentences, steps or other members of all records something holds. The members of a record hang together, so its interval is over records.</summary>
public sealed class PooledShare : IState<PooledShare>
{
    private readonly CorpusRatio _ratio = new();

    internal long Hits { get; private set; }

    internal long Members { get; private set; }

    /// <summary>Not to be asked for without a member.</summary>
    internal double Value => (double)Hits / Members;

    public void Add(long record, int hits, int members)
    {
        _ratio.Add(record, hits, members);
        Hits += hits;
        Members += members;
    }

    public void Merge(PooledShare later)
    {
        _ratio.Merge(later._ratio);
        Hits += later.Hits;
        Members += later.Members;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_ratio);
        Hits = archive.PassCount(Hits);
        Members = archive.PassCount(Members);
    }

    internal Measurement Measure(MetricInfo info, MetricContext context, string noMember) => Members == 0
        ? info.WorstFor(_ratio.Documents == 0 ? "there is no synthetic record" : noMember)
        : new Measurement.Score(Value) { Uncertainty = Uncertainty(context) };

    /// <summary>Where all members are alike, no resample shows how they could differ: then each record is one trial.</summary>
    internal Uncertainty? Uncertainty(MetricContext context) => Hits == 0 || Hits == Members
        ? BinomialInterval.Wilson(Hits == 0 ? 0 : _ratio.Documents, _ratio.Documents)
        : _ratio.Uncertainty(context.Random("interval"), context.Threads, context.Cancellation)?.Within(0, 1);
}
