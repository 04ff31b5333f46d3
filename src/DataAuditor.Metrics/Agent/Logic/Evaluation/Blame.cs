using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Traces;

namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

/// <summary>Goes down from a formula that fails to the part that makes it fail, and on in time to where it does.</summary>
internal sealed class Blame<TSignal>(TimeDomain<TSignal> time, ITrace trace)
{
    private readonly FormulaValues<TSignal> _truths = new(time, trace, isTruthAlone: true);

    /// <param name="formula">Fails at the first position.</param>
    public Violation Of(Formula formula) => Of(formula, time.First, isWanted: true);

    /// <param name="isWanted">Whether the formula should hold at the position; there it is the other way round.</param>
    private Violation Of(Formula formula, long position, bool isWanted) => formula switch
    {
        Not not => Of(not.Body, position, !isWanted),
        Connective connective => OfConnective(connective, position, isWanted),
        Window window => OfWindow(window, position, isWanted),
        Next next => OfNext(next, position, isWanted),
        Until until when isWanted => OfUntil(until, position),
        _ => Here(formula, position, isWanted),
    };

    private Violation Here(Formula formula, long position, bool isWanted)
    {
        var (step, at) = time.PlaceOf(position);
        return new Violation(formula, !isWanted, step, at);
    }

    private Violation OfConnective(Connective connective, long position, bool isWanted) => connective.Operator switch
    {
        // Both of an "or" that fails, or of an "and" that holds, are to blame: no part of it is alone.
        ConnectiveOperator.And when isWanted => Of(Holds(connective.Left, position) ? connective.Right : connective.Left, position, isWanted: true),
        ConnectiveOperator.Or when !isWanted => Of(Holds(connective.Left, position) ? connective.Left : connective.Right, position, isWanted: false),
        ConnectiveOperator.Implies when isWanted => Of(connective.Right, position, isWanted: true),
        ConnectiveOperator.Implies => Holds(connective.Right, position) ? Of(connective.Right, position, isWanted: false) : Of(connective.Left, position, isWanted: true),
        _ => Here(connective, position, isWanted),
    };

    private Violation OfWindow(Window window, long position, bool isWanted)
    {
        // Where one instance would have been enough, that there is none has no place of its own.
        if (window.IsOfAll != isWanted) return Here(window, position, isWanted);

        var span = time.WindowOf(window.Bounds);
        var (from, to) = window.IsOfPast ? (position - span.To, position - span.From) : (position + span.From, position + span.To);
        return First(window.Body, isHolding: !isWanted, from, to) is { } found ? Of(window.Body, found, isWanted) : Here(window, position, isWanted);
    }

    private Violation OfNext(Next next, long position, bool isWanted)
    {
        var there = next.IsOfPast ? position - 1 : position + 1;
        return there >= time.First && there <= time.Last ? Of(next.Body, there, isWanted) : Here(next, position, isWanted);
    }

    /// <summary>Of an until, what ends before the right one comes; of a release, where the right one fails before it may.</summary>
    private Violation OfUntil(Until until, long position)
    {
        var span = time.WindowOf(until.Bounds);
        var (from, to) = (position + span.From, position + span.To);
        switch (until.Operator)
        {
            case UntilOperator.Until:
                var comes = First(until.Right, isHolding: true, from, to);
                return comes is { } end && First(until.Left, isHolding: false, position, end) is { } broken ? Of(until.Left, broken, isWanted: true) : Here(until, position, isWanted: true);
            case UntilOperator.Release:
                return First(until.Right, isHolding: false, from, to) is { } failed ? Of(until.Right, failed, isWanted: true) : Here(until, position, isWanted: true);
            case UntilOperator.WeakUntil:
                var neither = new Connective(ConnectiveOperator.Or, until.Left, until.Right);
                return First(neither, isHolding: false, from, to) is { } lost ? Of(until.Left, lost, isWanted: true) : Here(until, position, isWanted: true);
            default:
                return Here(until, position, isWanted: true);
        }
    }

    private bool Holds(Formula formula, long position)
    {
        var truths = _truths.Of(formula);
        var holds = time.At(truths, position) > 0;
        time.Release(truths);
        return holds;
    }

    private long? First(Formula formula, bool isHolding, long from, long to)
    {
        var truths = _truths.Of(formula);
        var found = time.Find(truths, isHolding, from, to);
        time.Release(truths);
        return found;
    }
}
