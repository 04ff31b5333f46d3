using DataAuditor.Intervals;

namespace DataAuditor.Metrics.Scores;

/// <summary>For how many sentences, steps or other members of all records something holds. The members of a record hang together, so its interval is over records.</summary>
public sealed class PooledShare : IState<PooledShare>
{
    private readonly CorpusRatio _ratio = new();

    private long _hits;

    private long _members;

    public void Add(long record, int hits, int members)
    {
        _ratio.Add(record, hits, members);
        _hits += hits;
        _members += members;
    }

    public void Merge(PooledShare later)
    {
        _ratio.Merge(later._ratio);
        _hits += later._hits;
        _members += later._members;
    }

    internal Measurement Measure(MetricInfo info, MetricContext context, string noMember) => _members == 0
        ? info.WorstFor(_ratio.Documents == 0 ? "there is no synthetic record" : noMember)
        : new Measurement.Score((double)_hits / _members) { Uncertainty = Uncertainty(context) };

    /// <summary>Where all members are alike, no resample shows how they could differ: then each record is one trial.</summary>
    private Uncertainty? Uncertainty(MetricContext context) => _hits == 0 || _hits == _members
        ? BinomialInterval.Wilson(_hits == 0 ? 0 : _ratio.Documents, _ratio.Documents)
        : _ratio.Uncertainty(context.Random("interval"), context.Threads, context.Cancellation)?.Within(0, 1);
}
