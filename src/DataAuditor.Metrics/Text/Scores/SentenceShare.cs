using DataAuditor.Intervals;

namespace DataAuditor.Metrics.Text.Scores;

/// <summary>For how many sentences of all records something holds. The sentences of a record hang together, so its interval is over records.</summary>
public sealed class SentenceShare : IState<SentenceShare>
{
    private readonly CorpusRatio _ratio = new();

    private long _hits;

    private long _sentences;

    public void Add(long record, int hits, int sentences)
    {
        _ratio.Add(record, hits, sentences);
        _hits += hits;
        _sentences += sentences;
    }

    public void Merge(SentenceShare later)
    {
        _ratio.Merge(later._ratio);
        _hits += later._hits;
        _sentences += later._sentences;
    }

    internal Measurement Measure(MetricInfo info, MetricContext context, string noSentence) => _sentences == 0
        ? info.WorstFor(_ratio.Documents == 0 ? "there is no synthetic record" : noSentence)
        : new Measurement.Score((double)_hits / _sentences) { Uncertainty = Uncertainty(context) };

    /// <summary>Where all sentences are alike, no resample shows how they could differ: then each record is one trial.</summary>
    private Uncertainty? Uncertainty(MetricContext context) => _hits == 0 || _hits == _sentences
        ? BinomialInterval.Wilson(_hits == 0 ? 0 : _ratio.Documents, _ratio.Documents)
        : _ratio.Uncertainty(context.Random("interval"), context.Threads, context.Cancellation)?.Within(0, 1);
}
