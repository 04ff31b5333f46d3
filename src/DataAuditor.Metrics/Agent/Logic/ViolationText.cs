using DataAuditor.Metrics.Agent.Logic.Evaluation;
using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Terms;
using DataAuditor.Metrics.Agent.Logic.Traces;

namespace DataAuditor.Metrics.Agent.Logic;

/// <summary>Says in a line why a trace fails: the part of the formula, the step and time, and what the signals were there.</summary>
internal static class ViolationText
{
    private const int MostSignals = 6;

    public static string Of(Violation violation, ITrace trace)
    {
        var values = violation.Formula.All().Select(part => ValueOf(part, violation.Step, trace)).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostSignals).ToList();
        var time = violation.Time is { } seconds ? $" ({Number.Format(seconds)} s)" : "";
        var where = values.Count == 0 ? "" : $", where {string.Join(" and ", values)}";
        return FormattableString.Invariant($"'{PlainText.OneLine(violation.Formula.Text)}' {(violation.IsTrue ? "holds" : "fails")} at step {violation.Step}{time}{where}");
    }

    private static string? ValueOf(Expression part, int step, ITrace trace) => part switch
    {
        SignalTerm signal => $"{PlainText.OneLine(signal.Text, maxLength: 40)} is {NumberOf(signal, step, trace)}",
        Proposition proposition => $"{PlainText.OneLine(proposition.Text, maxLength: 40)} is {(trace.Truths(proposition.Signal)?[step] is true ? "true" : "false")}",
        TextEquality text => $"{PlainText.OneLine(text.Signal, maxLength: 40)} is '{PlainText.OneLine(trace.Texts(text.Signal)?[step] ?? "", maxLength: 40)}'",
        _ => null,
    };

    private static string NumberOf(SignalTerm signal, int step, ITrace trace)
    {
        if (trace.Numbers(signal.Name) is not { } numbers || !numbers.IsGiven(step)) return "absent";

        var value = TermValues.At(signal, numbers, step);
        return trace.UnitOf(signal.Name) is { } unit ? $"{Number.Format(unit.FromSystem(value))} {unit.Symbol}" : Number.Format(value);
    }
}
