using DataAuditor.Intervals;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Episodes;

/// <summary>A number for each episode that has one, and how many have none. Its interval draws whole episodes anew, since what happens within one hangs together.</summary>
public sealed class EpisodeMeans : IState<EpisodeMeans>
{
    /// <summary>What sums of episodes can take.</summary>
    private const double Largest = 1e15;

    private readonly CorpusRatio _ratio = new();

    public Moments Values { get; } = new();

    public long LeftOut { get; private set; }

    /// <param name="value">Null for an episode that has none.</param>
    /// <exception cref="AuditException">It is beyond what any signal can be.</exception>
    public void Add(Sample sample, double? value)
    {
        if (value is not { } number)
        {
            LeftOut++;
            return;
        }

        if (!(Math.Abs(number) <= Largest)) throw sample.Wrong($"its signals give {Number.Format(number)}, which is beyond what can be averaged");

        Values.Add(number);
        _ratio.Add(sample.Index, number, 1);
    }

    public void Merge(EpisodeMeans later)
    {
        Values.Merge(later.Values);
        _ratio.Merge(later._ratio);
        LeftOut += later.LeftOut;
    }

    /// <summary>The mean, with an interval by drawing episodes anew; the worst value where no episode has a number.</summary>
    /// <param name="lack">What an episode without a number has or lacks, as in "fewer than three steps".</param>
    internal Measurement Measure(MetricInfo info, MetricContext context, string lack) => Values.Count == 0
        ? info.WorstFor(LeftOut.NoRecord(lack))
        : new Measurement.Score(Values.Mean) { Uncertainty = Uncertainty(info, context), Notes = LeftOut.Notes(lack) };

    internal Uncertainty? Uncertainty(MetricInfo info, MetricContext context) =>
        _ratio.Uncertainty(context.Random("interval"), context.Threads, context.Cancellation)?.Within(info.Range.Low, info.Range.High);
}
