using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Traces;

namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

/// <summary>
/// What a formula is worth at every position of a trace: its robustness, the margin by which it holds or fails, of which min stands for "and"
/// and max for "or"; or its truth alone, as infinities. Each operator is one pass over the trace.
/// </summary>
/// <param name="isTruthAlone">A robustness of 0 leaves open which it is; truth alone does not.</param>
internal sealed class FormulaValues<TSignal>(TimeDomain<TSignal> time, ITrace trace, bool isTruthAlone)
{
    public TSignal Of(Formula formula) => formula switch
    {
        TruthConstant constant => time.Constant(AtomValues.Of(constant.Value)),
        Atom atom => time.OfSteps(AtomValues.Of(atom, trace, isTruthAlone)),
        Not not => time.Negated(Of(not.Body)),
        Connective connective => OfConnective(connective),
        Window window => OfWindow(window),
        Next next => OfNext(next),
        _ => OfUntil((Until)formula),
    };

    /// <summary>The deeper one first, so that few signals wait for others however a formula is nested.</summary>
    private (TSignal Left, TSignal Right) Both(Formula left, Formula right)
    {
        if (left.Depth >= right.Depth) return (Of(left), Of(right));

        var later = Of(right);
        return (Of(left), later);
    }

    private TSignal OfConnective(Connective connective)
    {
        var (left, right) = Both(connective.Left, connective.Right);
        return connective.Operator switch
        {
            ConnectiveOperator.And => time.Lower(left, right),
            ConnectiveOperator.Or => time.Higher(left, right),
            ConnectiveOperator.Implies => time.Higher(time.Negated(left), right),
            _ => OfIff(left, right),
        };
    }

    /// <summary>Both implications: unlike minus the distance of the two margins, which others take, it has the sign of whether it holds.</summary>
    private TSignal OfIff(TSignal left, TSignal right)
    {
        var (sameLeft, sameRight) = (time.Copy(left), time.Copy(right));
        return time.Lower(time.Higher(time.Negated(left), right), time.Higher(time.Negated(sameRight), sameLeft));
    }

    private TSignal OfWindow(Window window)
    {
        var span = time.WindowOf(window.Bounds);
        return window.IsOfPast
            ? time.Reversed(time.Extreme(time.Reversed(Of(window.Body)), span, !window.IsOfAll))
            : time.Extreme(Of(window.Body), span, !window.IsOfAll);
    }

    private TSignal OfNext(Next next)
    {
        var missing = AtomValues.Of(!next.IsStrong);
        return next.IsOfPast ? time.Reversed(time.Next(time.Reversed(Of(next.Body)), missing)) : time.Next(Of(next.Body), missing);
    }

    private TSignal OfUntil(Until until)
    {
        var span = time.WindowOf(until.Bounds);
        var (left, right) = Both(until.Left, until.Right);
        return until.Operator switch
        {
            UntilOperator.Until => time.Until(left, right, span),
            UntilOperator.Since => time.Reversed(time.Until(time.Reversed(left), time.Reversed(right), span)),
            UntilOperator.Release => Released(left, right, span),
            _ => Released(time.Copy(right), time.Higher(left, right), span),
        };
    }

    private TSignal Released(TSignal left, TSignal right, PositionWindow span) => time.Negated(time.Until(time.Negated(left), time.Negated(right), span));
}
