using System.Buffers;
using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Traces;

namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

/// <summary>
/// Time that flows: a value holds from its step up to the next, and the last step ends the trace. Times count in nanoseconds, or as
/// coarsely as the doubles of long ago tell them, and each has two positions: the even one is the instant, the odd one all instants between it and the next. What a formula is worth changes at such places
/// alone, so this is exact.
/// </summary>
internal sealed class DenseTime : TimeDomain<Runs>
{
    private const double Nanosecond = 1e-9;

    /// <summary>In seconds: as far as times in nanoseconds go without a doubt.</summary>
    private const double LongestTrace = 1e8;

    private readonly ITrace _trace;

    private readonly long[] _starts;

    /// <summary>In nanoseconds: what times and bounds are rounded to, so that bounds that are meant to meet steps do.</summary>
    private readonly long _tick;

    /// <exception cref="AuditException">There are no times, or finer ones than can be told apart.</exception>
    public DenseTime(ITrace trace)
    {
        _trace = trace;
        var times = trace.Times ?? throw trace.Wrong("it has no times, which formulas in dense time need");
        if (times[times.Steps - 1] - times[0] > LongestTrace) throw trace.Wrong($"it lasts longer than {Number.Format(LongestTrace)} s");

        _tick = TickOf(Math.Max(Math.Abs(times[0]), Math.Abs(times[times.Steps - 1])));
        _starts = new long[times.Steps];
        for (var step = 0; step < _starts.Length; step++)
        {
            _starts[step] = PositionOf(times[step] - times[0]);
            if (step > 0 && _starts[step] == _starts[step - 1]) throw trace.Wrong($"step {step} is within {Number.Format(_tick * Nanosecond)} s of the one before it");
        }
    }

    public override long First => 0;

    public override long Last => _starts[^1];

    public override Runs OfSteps(double[] values)
    {
        var runs = new Runs();
        for (var step = 0; step < _starts.Length; step++) runs.Add(_starts[step], values[step]);
        ArrayPool<double>.Shared.Return(values);
        return runs;
    }

    public override Runs Constant(double value)
    {
        var runs = new Runs();
        runs.Add(0, value);
        return runs;
    }

    /// <summary>Nothing here writes where it reads.</summary>
    public override Runs Copy(Runs signal) => signal;

    public override void Release(Runs signal)
    {
    }

    public override Runs Negated(Runs signal)
    {
        var negated = new Runs();
        for (var run = 0; run < signal.Count; run++) negated.Add(signal.Start(run), -signal.Value(run));
        return negated;
    }

    public override Runs Lower(Runs left, Runs right) => DenseRuns.Joined<Lowest>(left, right);

    public override Runs Higher(Runs left, Runs right) => DenseRuns.Joined<Highest>(left, right);

    public override Runs Extreme(Runs signal, PositionWindow window, bool isHighest) =>
        isHighest ? DenseRuns.Extreme<Highest>(signal, window, Last) : DenseRuns.Extreme<Lowest>(signal, window, Last);

    /// <summary>As in discrete time. Between two instants there is always an earlier one, so what holds up to one of them holds at some of them.</summary>
    public override Runs Until(Runs left, Runs right, PositionWindow window)
    {
        var reached = DenseRuns.ToWhereHolds(left, right);
        if (!window.IsOpen) reached = Lower(reached, Extreme(right, new PositionWindow(0, window.To - window.From), isHighest: true));
        if (window.From == 0) return reached;

        var later = Extreme(DenseRuns.EnteredWith(left, reached, Last), new PositionWindow(window.From, window.From), isHighest: true);
        return Lower(later, Extreme(left, new PositionWindow(0, window.From - 1), isHighest: false));
    }

    public override Runs Reversed(Runs signal)
    {
        var reversed = new Runs();
        for (var run = signal.Count - 1; run >= 0; run--) reversed.Add(Last - signal.End(run, Last), signal.Value(run));
        return reversed;
    }

    public override Runs Next(Runs signal, double missing) => throw new NotSupportedException("Dense time has no next step.");

    public override double At(Runs signal, long position) => signal.Value(signal.RunAt(position));

    public override long? Find(Runs signal, bool isAbove, long from, long to)
    {
        if (from > Last) return null;

        for (var run = signal.RunAt(Math.Max(0, from)); run < signal.Count && signal.Start(run) <= to; run++)
        {
            if (signal.Value(run) > 0 == isAbove) return Math.Max(Math.Max(0, from), signal.Start(run));
        }

        return null;
    }

    public override PositionWindow WindowOf(Bounds? bounds) => bounds is null ? PositionWindow.All : new PositionWindow(PositionOf(bounds.From, bounds.FromUnit?.Factor), PositionOf(bounds.To, bounds.ToUnit?.Factor));

    public override (int Step, double? Time) PlaceOf(long position)
    {
        var found = Array.BinarySearch(_starts, position);
        return (found >= 0 ? found : ~found - 1, _trace.Times![0] + (position / 2 * Nanosecond));
    }

    private long PositionOf(double bound, double? factor) => PositionOf(bound * (factor ?? _trace.TimeFactor));

    private long PositionOf(double seconds) => seconds > LongestTrace ? PositionWindow.Unbounded : 2 * _tick * (long)Math.Round(seconds / (_tick * Nanosecond));

    /// <summary>The power of ten from a nanosecond up that the difference of two such times is right to.</summary>
    private static long TickOf(double time)
    {
        var grid = Math.Min(2 * (Math.BitIncrement(time) - time), LongestTrace);
        long tick = 1;
        while (tick * Nanosecond < grid) tick *= 10;
        return tick;
    }
}
