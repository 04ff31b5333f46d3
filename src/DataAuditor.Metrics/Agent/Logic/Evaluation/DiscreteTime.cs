using System.Buffers;
using System.Runtime.CompilerServices;
using DataAuditor.Metrics.Agent.Logic.Formulas;

namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

/// <summary>Time that goes in equal steps: a signal is an array of their values, lent by the pool.</summary>
internal sealed class DiscreteTime(Sampling sampling) : TimeDomain<double[]>
{
    private readonly int _count = sampling.Samples;

    public override long First => 0;

    public override long Last => _count - 1;

    public override double[] OfSteps(double[] values)
    {
        if (sampling.Steps is not { } steps) return values;

        var sampled = Rent();
        for (var sample = 0; sample < steps.Length; sample++) sampled[sample] = values[steps[sample]];
        Release(values);
        return sampled;
    }

    public override double[] Constant(double value)
    {
        var signal = Rent();
        Span(signal).Fill(value);
        return signal;
    }

    public override double[] Copy(double[] signal)
    {
        var copy = Rent();
        Span(signal).CopyTo(copy);
        return copy;
    }

    public override void Release(double[] signal) => ArrayPool<double>.Shared.Return(signal);

    public override double[] Negated(double[] signal)
    {
        Pointwise.Negate(Span(signal));
        return signal;
    }

    public override double[] Lower(double[] left, double[] right) => Joined<Lowest>(left, right);

    public override double[] Higher(double[] left, double[] right) => Joined<Highest>(left, right);

    public override double[] Extreme(double[] signal, PositionWindow window, bool isHighest) => isHighest ? Extreme<Highest>(signal, window) : Extreme<Lowest>(signal, window);

    /// <summary>
    /// Within a width from now, it is the until without bounds together with the right one within that width. Bounds that begin later are that
    /// of the first of them, and the left one up to there.
    /// </summary>
    public override double[] Until(double[] left, double[] right, PositionWindow window)
    {
        var reached = window.IsOpen ? null : Extreme<Highest>(Copy(right), new PositionWindow(0, window.To - window.From));
        ToWhereHolds(Span(left), Span(right));
        if (reached is not null) right = Lower(right, reached);
        if (window.From == 0)
        {
            Release(left);
            return right;
        }

        Shift(Span(right), window.From, double.NegativeInfinity);
        return Lower(right, Extreme<Lowest>(left, new PositionWindow(0, window.From - 1)));
    }

    public override double[] Reversed(double[] signal)
    {
        Span(signal).Reverse();
        return signal;
    }

    public override double[] Next(double[] signal, double missing)
    {
        Shift(Span(signal), 1, missing);
        return signal;
    }

    public override double At(double[] signal, long position) => signal[position];

    public override long? Find(double[] signal, bool isAbove, long from, long to)
    {
        for (var position = Math.Max(0, from); position <= Math.Min(Last, to); position++)
        {
            if (signal[position] > 0 == isAbove) return position;
        }

        return null;
    }

    public override PositionWindow WindowOf(Bounds? bounds) => sampling.WindowOf(bounds);

    public override (int Step, double? Time) PlaceOf(long position) => (sampling.StepOf((int)position), sampling.TimeOf((int)position));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ToWhereHolds(ReadOnlySpan<double> left, Span<double> right)
    {
        var after = double.NegativeInfinity;
        for (var at = right.Length - 1; at >= 0; at--) right[at] = after = Highest.Of(right[at], Lowest.Of(left[at], after));
    }

    private double[] Joined<TExtreme>(double[] left, double[] right)
        where TExtreme : IExtreme
    {
        Pointwise.Join<TExtreme>(Span(left), Span(right));
        Release(right);
        return left;
    }

    private double[] Extreme<TExtreme>(double[] signal, PositionWindow window)
        where TExtreme : IExtreme
    {
        SlidingExtreme.Run<TExtreme>(Span(signal), window.IsOpen ? PositionWindow.Unbounded : window.To - window.From + 1);
        Shift(Span(signal), window.From, TExtreme.OfNone);
        return signal;
    }

    private static void Shift(Span<double> values, long by, double missing)
    {
        if (by == 0) return;

        var kept = (int)Math.Max(0, values.Length - by);
        values[(values.Length - kept)..].CopyTo(values);
        values[kept..].Fill(missing);
    }

    private double[] Rent() => ArrayPool<double>.Shared.Rent(_count);

    private Span<double> Span(double[] signal) => signal.AsSpan(0, _count);
}
