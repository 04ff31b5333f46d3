using System.Buffers;
using DataAuditor.Metrics.Agent.Logic.Evaluation;
using DataAuditor.Metrics.Agent.Logic.Formulas;

namespace DataAuditor.Metrics.Agent.Logic.Traces;

/// <summary>
/// What atoms are worth at every step of a trace: the margin by which a comparison holds, below 0 where it does not, or infinities for true
/// and false. As truth alone, comparisons too are infinities, so that one evaluation serves both readings.
/// </summary>
internal static class AtomValues
{
    /// <returns>A lent array that may be longer than the trace.</returns>
    public static double[] Of(Atom atom, ITrace trace, bool isTruthAlone) => atom switch
    {
        Comparison comparison => OfComparison(comparison, trace, isTruthAlone),
        Proposition proposition => OfProposition(proposition, trace),
        _ => OfTexts((TextEquality)atom, trace),
    };

    public static double Of(bool truth) => truth ? double.PositiveInfinity : double.NegativeInfinity;

    private static double[] OfComparison(Comparison comparison, ITrace trace, bool isTruthAlone)
    {
        var (left, right) = (TermValues.Of(comparison.Left, trace), TermValues.Of(comparison.Right, trace));
        if (isTruthAlone)
        {
            for (var step = 0; step < trace.Steps; step++) left[step] = Of(comparison.Holds(left[step], right[step]));
        }
        else
        {
            if (comparison.Operator is ComparisonOperator.AtMost or ComparisonOperator.Below) (left, right) = (right, left);
            var margins = left.AsSpan(0, trace.Steps);
            if (!Pointwise.Subtract(margins, right.AsSpan(0, trace.Steps))) throw Undefined(comparison, trace);

            if (comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.Unequal) Pointwise.Abs(margins);
            if (comparison.Operator is ComparisonOperator.Equal) Pointwise.Negate(margins);
        }

        ArrayPool<double>.Shared.Return(right);
        return left;
    }

    /// <summary>Infinities that cancel out: of a gap where there is nothing ahead, and another.</summary>
    private static AuditException Undefined(Comparison comparison, ITrace trace)
    {
        var (left, right) = (TermValues.Of(comparison.Left, trace), TermValues.Of(comparison.Right, trace));
        var step = 0;
        while (!double.IsNaN(left[step] - right[step])) step++;
        return trace.Wrong($"the formula's '{PlainText.OneLine(comparison.Text)}' has no value at step {step}: it compares what is absent there, or calculates with it");
    }

    private static double[] OfProposition(Proposition proposition, ITrace trace)
    {
        var truths = trace.Truths(proposition.Signal) ?? throw trace.Wrong(proposition.Signal, 0, "is missing");
        var values = ArrayPool<double>.Shared.Rent(trace.Steps);
        for (var step = 0; step < trace.Steps; step++) values[step] = Of(truths[step] ?? throw trace.Wrong(proposition.Signal, step, "is missing"));
        return values;
    }

    /// <summary>A step without a text has none of the texts asked for.</summary>
    private static double[] OfTexts(TextEquality equality, ITrace trace)
    {
        var texts = trace.Texts(equality.Signal) ?? throw trace.Wrong(equality.Signal, 0, "is missing");
        var values = ArrayPool<double>.Shared.Rent(trace.Steps);
        for (var step = 0; step < trace.Steps; step++) values[step] = Of(texts[step] == equality.Wanted == equality.IsEqual);
        return values;
    }
}
