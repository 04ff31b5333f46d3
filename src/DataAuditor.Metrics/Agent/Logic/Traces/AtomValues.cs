using System.Buffers;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Agent.Logic.Evaluation;
using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Terms;

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

    private static double[] OfComparison(Comparison comparison, ITrace trace, bool isTruthAlone, bool isFromOtherSide = false)
    {
        var (left, right) = (TermValues.Of(comparison.Left, trace, isFromOtherSide), TermValues.Of(comparison.Right, trace, isFromOtherSide));
        if (isTruthAlone)
        {
            for (var step = 0; step < trace.Steps; step++) left[step] = Of(comparison.Holds(left[step], right[step]));
        }
        else
        {
            if (comparison.Operator is ComparisonOperator.AtMost or ComparisonOperator.Below) (left, right) = (right, left);
            var margins = left.AsSpan(0, trace.Steps);
            if (!Pointwise.Subtract(margins, right.AsSpan(0, trace.Steps))) throw Undefined(comparison, trace, isFromOtherSide);

            if (comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.Unequal) Pointwise.Abs(margins);
            if (comparison.Operator is ComparisonOperator.Equal) Pointwise.Negate(margins);
            if (!isFromOtherSide && comparison.All().Any(static part => part is SignalTerm { Name: SignalRole.OtherPosition })) AssertHasNoSide(comparison, trace, margins);
        }

        ArrayPool<double>.Shared.Return(right);
        return left;
    }

    /// <summary>Of another that is nowhere, whether a distance is large can be told, and whether it is to the left cannot.</summary>
    private static void AssertHasNoSide(Comparison comparison, ITrace trace, ReadOnlySpan<double> margins)
    {
        var mirrored = OfComparison(comparison, trace, isTruthAlone: false, isFromOtherSide: true);
        var same = margins.CommonPrefixLength(mirrored);
        if (same < margins.Length)
        {
            throw trace.Wrong($"the formula's '{PlainText.OneLine(comparison.Text)}' has no value at step {same}: no other is there, and so none on either side; "
                + "distances alone can be compared then, as in abs(position[0] - other_position[0])");
        }

        ArrayPool<double>.Shared.Return(mirrored);
    }

    /// <summary>Infinities that cancel out: of a gap where there is nothing ahead, and another.</summary>
    private static AuditException Undefined(Comparison comparison, ITrace trace, bool isFromOtherSide)
    {
        var (left, right) = (TermValues.Of(comparison.Left, trace, isFromOtherSide), TermValues.Of(comparison.Right, trace, isFromOtherSide));
        var step = 0;
        while (!double.IsNaN(left[step] - right[step])) step++;
        return trace.Wrong($"the formula's '{PlainText.OneLine(comparison.Text)}' has no value at step {step}: it compares what is absent there or divided by 0, or calculates with it");
    }

    private static double[] OfProposition(Proposition proposition, ITrace trace)
    {
        var truths = trace.Truths(proposition.Signal) ?? throw trace.Wrong(proposition.Signal, 0, "is missing");
        var values = ArrayPool<double>.Shared.Rent(trace.Steps);
        for (var step = 0; step < trace.Steps; step++) values[step] = Of(truths[step] ?? throw trace.Wrong(proposition.Signal, step, "is missing"));
        return values;
    }

    private static double[] OfTexts(TextEquality equality, ITrace trace)
    {
        var texts = trace.Texts(equality.Signal) ?? throw trace.Wrong(equality.Signal, 0, "is missing");
        var values = ArrayPool<double>.Shared.Rent(trace.Steps);
        for (var step = 0; step < trace.Steps; step++) values[step] = Of((texts[step] ?? throw trace.Wrong(equality.Signal, step, "is missing")) == equality.Wanted == equality.IsEqual);
        return values;
    }
}
