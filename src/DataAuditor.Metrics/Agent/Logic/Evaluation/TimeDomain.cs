using DataAuditor.Metrics.Agent.Logic.Formulas;

namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

/// <summary>
/// Time as formulas see it, a line of whole positions, and what a formula is worth at each: operators take the signals that they are given
/// and may write their result there, so no signal is used again that was handed to one.
/// </summary>
internal abstract class TimeDomain<TSignal>
{
    public abstract long First { get; }

    public abstract long Last { get; }

    /// <param name="values">One a step, in an array lent by the pool, which goes over to the domain.</param>
    public abstract TSignal OfSteps(double[] values);

    public abstract TSignal Constant(double value);

    public abstract TSignal Copy(TSignal signal);

    public abstract void Release(TSignal signal);

    public abstract TSignal Negated(TSignal signal);

    public abstract TSignal Lower(TSignal left, TSignal right);

    public abstract TSignal Higher(TSignal left, TSignal right);

    /// <summary>The highest value, or the lowest, of a window ahead of each position, cut off at the end; that of no position is the infinity that changes nothing.</summary>
    public abstract TSignal Extreme(TSignal signal, PositionWindow window, bool isHighest);

    /// <summary>The best that the right one reaches in a window ahead, where the left one counts up to there.</summary>
    public abstract TSignal Until(TSignal left, TSignal right, PositionWindow window);

    /// <summary>With time turned round.</summary>
    public abstract TSignal Reversed(TSignal signal);

    /// <summary>The value one step on; <paramref name="missing"/> at the last.</summary>
    public abstract TSignal Next(TSignal signal, double missing);

    public abstract double At(TSignal signal, long position);

    /// <summary>The first position from one to another, both among them, whose value is above 0, or is not; null where none is.</summary>
    public abstract long? Find(TSignal signal, bool isAbove, long from, long to);

    public abstract PositionWindow WindowOf(Bounds? bounds);

    /// <summary>The step of the data that a position is at or after, and its time in seconds where times are known.</summary>
    public abstract (int Step, double? Time) PlaceOf(long position);
}
