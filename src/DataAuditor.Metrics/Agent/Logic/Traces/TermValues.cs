using System.Buffers;
using DataAuditor.Metrics.Agent.Logic.Evaluation;
using DataAuditor.Metrics.Agent.Logic.Terms;

namespace DataAuditor.Metrics.Agent.Logic.Traces;

/// <summary>The numbers of a term at every step of a trace, in lent arrays that may be longer than the trace.</summary>
internal static class TermValues
{
    public static double[] Of(Term term, ITrace trace)
    {
        switch (term)
        {
            case Literal literal:
                var constant = ArrayPool<double>.Shared.Rent(trace.Steps);
                constant.AsSpan(0, trace.Steps).Fill(literal.Value);
                return constant;
            case SignalTerm signal:
                return OfSignal(signal, trace);
            case Negation negation:
                var negated = Of(negation.Operand, trace);
                Pointwise.Negate(negated.AsSpan(0, trace.Steps));
                return negated;
            case AbsoluteValue absolute:
                var values = Of(absolute.Operand, trace);
                Pointwise.Abs(values.AsSpan(0, trace.Steps));
                return values;
            default:
                return OfArithmetic((Arithmetic)term, trace);
        }
    }

    private static double[] OfSignal(SignalTerm term, ITrace trace)
    {
        var absent = AbsentValue.Of(term.Name);
        var signal = trace.Numbers(term.Name);
        if (signal is null && absent is null) throw trace.Wrong(term.Name, 0, "is missing");
        if (signal is { Components: > 1 } && term.Component is null) throw trace.Wrong(term.Name, 0, $"has {signal.Components} components: the formula must say which, as in '{PlainText.OneLine(term.Text)}[0]'");
        if (term.Component >= signal?.Components) throw trace.Wrong(term.Name, 0, $"has {(signal.Components == 1 ? "1 component" : $"{signal.Components} components")}, and the formula asks for '{PlainText.OneLine(term.Text)}': they count from 0");

        var values = ArrayPool<double>.Shared.Rent(trace.Steps);
        var span = values.AsSpan(0, trace.Steps);
        if (signal is null)
        {
            span.Fill(absent.GetValueOrDefault());
            return values;
        }

        if (signal.Components == 1) signal.Values.CopyTo(span);
        else CopyComponent(signal.Values[(term.Component ?? 0)..], signal.Components, span);

        for (var step = 0; step < span.Length; step++)
        {
            if (double.IsNaN(span[step])) span[step] = absent ?? throw trace.Wrong(term.Name, step, "is missing");
        }

        return values;
    }

    private static void CopyComponent(ReadOnlySpan<double> from, int stride, Span<double> to)
    {
        for (var step = 0; step < to.Length; step++) to[step] = from[step * stride];
    }

    private static double[] OfArithmetic(Arithmetic term, ITrace trace)
    {
        var (leftValues, rightValues) = (Of(term.Left, trace), Of(term.Right, trace));
        var left = leftValues.AsSpan(0, trace.Steps);
        var right = rightValues.AsSpan(0, trace.Steps);
        for (var step = 0; step < left.Length; step++)
        {
            left[step] = term.Operator switch
            {
                ArithmeticOperator.Add => left[step] + right[step],
                ArithmeticOperator.Subtract => left[step] - right[step],
                ArithmeticOperator.Multiply => left[step] * right[step],
                _ when right[step] == 0 => throw trace.Wrong($"the formula's '{PlainText.OneLine(term.Text)}' divides by 0 at step {step}"),
                _ => left[step] / right[step],
            };
        }

        ArrayPool<double>.Shared.Return(rightValues);
        return leftValues;
    }
}
