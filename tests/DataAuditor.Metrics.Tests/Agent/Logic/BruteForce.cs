using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Traces;

namespace DataAuditor.Metrics.Tests.Agent.Logic;

/// <summary>
/// Formulas by their definitions, every window looked through at every place. In dense time places are instants and the open spans between
/// them in turn, of steps that are 1 s apart: even and odd.
/// </summary>
internal sealed class BruteForce(ITrace trace, bool isDense, bool isTruthAlone)
{
    private int Last => isDense ? 2 * (trace.Steps - 1) : trace.Steps - 1;

    private long Unit => isDense ? 2 : 1;

    public double[] Of(Formula formula)
    {
        var values = new double[Last + 1];
        switch (formula)
        {
            case TruthConstant constant:
                Array.Fill(values, AtomValues.Of(constant.Value));
                break;
            case Atom atom:
                var steps = AtomValues.Of(atom, trace, isTruthAlone);
                for (var at = 0; at <= Last; at++) values[at] = steps[at / Unit];
                break;
            case Not not:
                return [.. Of(not.Body).Select(value => -value)];
            case Connective connective:
                return [.. Of(connective.Left).Zip(Of(connective.Right), (left, right) => Joined(connective.Operator, left, right))];
            case Window window:
                var body = Of(window.Body);
                for (var at = 0; at <= Last; at++) values[at] = Extreme(Places(window.Bounds, window.IsOfPast, at).Select(place => body[place]), window.IsOfAll);
                break;
            case Next next:
                var there = Of(next.Body);
                for (var at = 0; at <= Last; at++) values[at] = (next.IsOfPast ? at - 1 : at + 1) is var place && place >= 0 && place <= Last ? there[place] : AtomValues.Of(!next.IsStrong);
                break;
            case Until until:
                return OfUntil(until, Of(until.Left), Of(until.Right));
        }

        return values;
    }

    private double[] OfUntil(Until until, double[] left, double[] right)
    {
        double[] Negated(double[] values) => [.. values.Select(value => -value)];
        var operands = until.Operator switch
        {
            UntilOperator.Release => (Negated(left), Negated(right)),
            UntilOperator.WeakUntil => (Negated(right), Negated([.. left.Zip(right, Math.Max)])),
            _ => (left, right),
        };
        double[] reached = [.. Enumerable.Range(0, Last + 1).Select(at => Extreme(Places(until.Bounds, until.Operator is UntilOperator.Since, at).Select(place => Reached(operands, at, place)), isLowest: false))];
        return until.Operator is UntilOperator.Release or UntilOperator.WeakUntil ? Negated(reached) : reached;
    }

    /// <summary>The right one at a place, and the left one on the way to it: in an open span, on the way into it too.</summary>
    private double Reached((double[] Left, double[] Right) operands, int from, int to)
    {
        var worth = operands.Right[to];
        var step = Math.Sign(to - from);
        for (var at = from; at != to; at += step) worth = Math.Min(worth, operands.Left[at]);
        return isDense && from != to && to % 2 == 1 ? Math.Min(worth, operands.Left[to]) : worth;
    }

    private IEnumerable<int> Places(Bounds? bounds, bool isOfPast, int at)
    {
        var from = Unit * (bounds?.From ?? 0);
        var to = Unit * (bounds?.To ?? double.PositiveInfinity);
        return Enumerable.Range(0, Last + 1).Where(place => (isOfPast ? at - place : place - at) is var away && away >= from && away <= to);
    }

    private static double Joined(ConnectiveOperator @operator, double left, double right) => @operator switch
    {
        ConnectiveOperator.And => Math.Min(left, right),
        ConnectiveOperator.Or => Math.Max(left, right),
        ConnectiveOperator.Implies => Math.Max(-left, right),
        _ => Math.Min(Math.Max(-left, right), Math.Max(-right, left)),
    };

    private static double Extreme(IEnumerable<double> values, bool isLowest) =>
        isLowest ? values.Append(double.PositiveInfinity).Min() : values.Append(double.NegativeInfinity).Max();
}
