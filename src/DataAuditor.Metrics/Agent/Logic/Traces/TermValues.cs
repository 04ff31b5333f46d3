using System.Buffers;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Agent.Logic.Evaluation;
using DataAuditor.Metrics.Agent.Logic.Terms;

namespace DataAuditor.Metrics.Agent.Logic.Traces;

/// <summary>The numbers of a term at every step of a trace, in lent arrays that may be longer than the trace.</summary>
internal static class TermValues
{
    /// <param name="isFromOtherSide">Whether what is absent is infinitely far on the other side, where it is on one.</param>
    public static double[] Of(Term term, ITrace trace, bool isFromOtherSide = false)
    {
        switch (term)
        {
            case Literal literal:
                var constant = ArrayPool<double>.Shared.Rent(trace.Steps);
                constant.AsSpan(0, trace.Steps).Fill(literal.Value);
                return constant;
            case SignalTerm signal:
                return OfSignal(signal, trace, isFromOtherSide);
            case Negation negation:
                var negated = Of(negation.Operand, trace, isFromOtherSide);
                Pointwise.Negate(negated.AsSpan(0, trace.Steps));
                return negated;
            case AbsoluteValue absolute:
                var values = Of(absolute.Operand, trace, isFromOtherSide);
                Pointwise.Abs(values.AsSpan(0, trace.Steps));
                return values;
            default:
                return OfArithmetic((Arithmetic)term, trace, isFromOtherSide);
        }
    }

    /// <summary>A signal's number at a step: of a vector the component that is asked for, or its length.</summary>
    public static double At(SignalTerm term, Signal signal, int step) => (term.Component, signal.Components) switch
    {
        ({ } component, _) => signal.At(step)[component],
        (null, 1) => signal[step],
        _ => signal.Magnitude(step),
    };

    private static double[] OfSignal(SignalTerm term, ITrace trace, bool isFromOtherSide)
    {
        var absent = AbsentValue.Of(term.Name, isFromOtherSide);
        var signal = trace.Numbers(term.Name);
        if (signal is null && absent is null) throw trace.Wrong(term.Name, 0, "is missing");
        if (signal is { Components: > 1 } && term is { Component: null, Name: not SignalRole.Speed }) throw trace.Wrong(term.Name, 0, $"has {signal.Components} components: the formula must say which, as in '{PlainText.OneLine(term.Text)}[0]'");
        if (term.Component >= signal?.Components) throw trace.Wrong(term.Name, 0, $"has {(signal.Components == 1 ? "1 component" : $"{signal.Components} components")}, and the formula asks for '{PlainText.OneLine(term.Text)}': they count from 0");

        var values = ArrayPool<double>.Shared.Rent(trace.Steps);
        var span = values.AsSpan(0, trace.Steps);
        if (signal is null)
        {
            span.Fill(absent.GetValueOrDefault());
            return values;
        }

        if (signal.Components == 1)
        {
            signal.Values.CopyTo(span);
        }
        else
        {
            for (var step = 0; step < span.Length; step++) span[step] = At(term, signal, step);
        }

        for (var step = 0; step < span.Length; step++)
        {
            if (double.IsNaN(span[step])) span[step] = absent ?? throw trace.Wrong(term.Name, step, "is missing");
        }

        return values;
    }

    private static double[] OfArithmetic(Arithmetic term, ITrace trace, bool isFromOtherSide)
    {
        var (leftValues, rightValues) = (Of(term.Left, trace, isFromOtherSide), Of(term.Right, trace, isFromOtherSide));
        var left = leftValues.AsSpan(0, trace.Steps);
        var right = rightValues.AsSpan(0, trace.Steps);
        for (var step = 0; step < left.Length; step++)
        {
            if (term.Operator is ArithmeticOperator.Divide && left[step] == 0 && right[step] == 0) throw trace.Wrong($"the formula's '{PlainText.OneLine(term.Text)}' divides 0 by 0 at step {step}");

            left[step] = term.Of(left[step], right[step]);
        }

        ArrayPool<double>.Shared.Return(rightValues);
        return leftValues;
    }
}
