using System.Globalization;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Traces;

namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

/// <summary>
/// How a trace is sampled in discrete time. Without times a bound counts steps. With times, a formula that has bounds needs steps that are
/// equally far apart, to a tenth, and bounds that are as many steps, to a tenth of one. Or a period is given, and the trace is sampled anew: at
/// each point the last value up to it holds. The last step is sampled in any case, since it has no later point to hold at.
/// </summary>
internal sealed class Sampling
{
    /// <summary>Of a period: by how much steps, or bounds, may be off.</summary>
    private const double Tolerance = 0.1;

    /// <summary>Of a period: how much later than a sample a step may be and still count as falling on it, since times and periods are rounded.</summary>
    private const double Hair = 1e-3;

    private const int MostSamples = 10_000_000;

    private readonly ITrace _trace;

    private double? _period;

    /// <param name="period">In seconds; null for that of the data.</param>
    /// <exception cref="AuditException">With the period there are too many samples.</exception>
    public Sampling(ITrace trace, double? period)
    {
        _trace = trace;
        Samples = trace.Steps;
        if (trace.Times is not { } times || period is not { } given) return;

        _period = given;
        Steps = StepsAt(times, given);
        Samples = Steps.Length;
        Unsampled = trace.Steps - Steps.Distinct().Count();
    }

    /// <summary>How many positions there are.</summary>
    public int Samples { get; }

    /// <summary>The step whose values each sample has; null where samples are steps.</summary>
    public int[]? Steps { get; }

    /// <summary>How many steps lie between samples, so that no sample has their values.</summary>
    public int Unsampled { get; }

    public int StepOf(int sample) => Steps?[sample] ?? sample;

    public double? TimeOf(int sample) => _trace.Times is not { } times ? null : Steps is null ? times[sample] : Math.Min(times[times.Steps - 1], times[0] + (sample * _period.GetValueOrDefault()));

    /// <summary>A bound in samples.</summary>
    /// <exception cref="AuditException">It is no whole number of them, or they are not equally far apart.</exception>
    public PositionWindow WindowOf(Bounds? bounds) => bounds is null
        ? PositionWindow.All
        : new PositionWindow(PositionOf(bounds, bounds.From, bounds.FromUnit?.Factor), double.IsFinite(bounds.To) ? PositionOf(bounds, bounds.To, bounds.ToUnit?.Factor) : PositionWindow.Unbounded);

    private long PositionOf(Bounds bounds, double number, double? factor)
    {
        if (number == 0) return 0;

        _period ??= _trace.Times is { } times ? PeriodOf(times) : null;
        if (_period is not { } period)
        {
            if (_trace.Times is not null) return 1; // A single step: all that is not now is beyond the trace.
            if (factor is not null) throw _trace.Wrong($"the formula has the bounds {bounds}, and the episode no times");
            if (!double.IsInteger(number)) throw _trace.Wrong($"the formula has the bounds {bounds}, which without times count steps, and are not whole");

            return (long)Math.Min(number, PositionWindow.Unbounded);
        }

        var samples = number * (factor ?? _trace.TimeFactor) / period;
        if (samples >= MostSamples) return PositionWindow.Unbounded;

        var whole = Math.Round(samples);
        return Math.Abs(samples - whole) <= Tolerance ? (long)whole : throw _trace.Wrong($"the formula has the bounds {bounds}, which are no multiple of the period, {Number.Format(period)} s");
    }

    /// <summary>The mean one; null for a single step.</summary>
    private double? PeriodOf(Signal times)
    {
        if (times.Steps < 2) return null;

        var period = (times[times.Steps - 1] - times[0]) / (times.Steps - 1);
        for (var step = 1; step < times.Steps; step++)
        {
            var apart = times[step] - times[step - 1];
            if (Math.Abs(apart - period) > Tolerance * period)
            {
                throw _trace.Wrong(string.Create(CultureInfo.InvariantCulture, $"step {step} is {Number.Format(apart)} s after the one before it, where steps are {Number.Format(period)} s apart: bounds in discrete time need equal steps, the option 'period', or dense time"));
            }
        }

        return period;
    }

    private int[] StepsAt(Signal times, double period)
    {
        // Doubles of long ago, as of times that count from 1970, are far apart.
        var hair = (Hair * period) + (4 * (Math.BitIncrement(Math.Abs(times[0])) - Math.Abs(times[0])));
        var lasts = times[times.Steps - 1] - times[0];
        var count = Math.Floor((lasts + hair) / period) + 1;
        if (((count - 1) * period) + hair < lasts) count++;
        if (count > MostSamples) throw _trace.Wrong(FormattableString.Invariant($"with a period of {Number.Format(period)} s it has more than {MostSamples} samples"));

        var steps = new int[(int)count];
        var step = 0;
        for (var sample = 0; sample < steps.Length; sample++)
        {
            var most = (sample * period) + hair;
            while (step + 1 < times.Steps && times[step + 1] - times[0] <= most) step++;
            steps[sample] = step;
        }

        return steps;
    }
}
