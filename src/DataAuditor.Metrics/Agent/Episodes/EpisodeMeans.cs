using System.Globalization;
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

    private readonly SortedDictionary<string, long> _remarks = new(StringComparer.Ordinal);

    private double _least = double.PositiveInfinity;

    private double _most = double.NegativeInfinity;

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
        (_least, _most) = (Math.Min(_least, number), Math.Max(_most, number));
        _ratio.Add(sample.Index, number, 1);
    }

    public void Merge(EpisodeMeans later)
    {
        Values.Merge(later.Values);
        _ratio.Merge(later._ratio);
        (_least, _most) = (Math.Min(_least, later._least), Math.Max(_most, later._most));
        LeftOut += later.LeftOut;
        foreach (var (remark, episodes) in later._remarks) _remarks[remark] = _remarks.GetValueOrDefault(remark) + episodes;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Values);
        archive.PassState(_ratio);
        (_least, _most) = (archive.Pass(_least), archive.Pass(_most));
        LeftOut = archive.PassCount(LeftOut);
        archive.PassMap(_remarks, archive.PassText, archive.PassCount);
    }

    /// <summary>What a report is to say of an episode; one of few sentences.</summary>
    internal void Remark(string remark) => _remarks[remark] = _remarks.GetValueOrDefault(remark) + 1;

    /// <summary>What was said, and of how many episodes.</summary>
    internal IEnumerable<string> Remarks => _remarks.Select(static remark => string.Create(CultureInfo.InvariantCulture, $"{remark.Key} (of {remark.Value} {(remark.Value == 1 ? "episode" : "episodes")})"));

    /// <summary>The mean, with an interval by drawing episodes anew; the worst value where no episode has a number.</summary>
    /// <param name="lack">What an episode without a number has or lacks, as in "fewer than three steps".</param>
    internal Measurement Measure(MetricInfo info, MetricContext context, string lack) => Values.Count == 0
        ? info.WorstFor(LeftOut.NoRecord(lack))
        : new Measurement.Score(Values.Mean) { Uncertainty = Uncertainty(info, context), Notes = [.. LeftOut.Notes(lack), .. Remarks] };

    /// <summary>Where all episodes are alike, no resample shows how they could differ: at an end of a share each is one trial, and elsewhere nothing is known.</summary>
    internal Uncertainty? Uncertainty(MetricInfo info, MetricContext context)
    {
        if (Values.Count > 1 && _least == _most) return info.Range == ValueRange.Unit && Values.Mean is 0 or 1 ? BinomialInterval.Wilson(Values.Mean * Values.Count, Values.Count) : null;

        return _ratio.Uncertainty(context.Random("interval"), context.Threads, context.Cancellation)?.Within(info.Range.Low, info.Range.High);
    }
}
