using DataAuditor.Metrics.Agent.Logic;
using DataAuditor.Metrics.Agent.Logic.Evaluation;
using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Parsing;
using DataAuditor.Metrics.Agent.Logic.Traces;

namespace DataAuditor.Metrics.Tests.Agent.Logic;

/// <summary>What formulas are worth at every step.</summary>
internal static class Values
{
    public static double[] Of(string formula, ITrace trace, bool isTruthAlone = false) => Of(FormulaParser.Parse(formula), trace, isTruthAlone);

    public static double[] Of(Formula formula, ITrace trace, bool isTruthAlone = false)
    {
        var time = new DiscreteTime(new Sampling(trace, null));
        return new FormulaValues<double[]>(time, trace, isTruthAlone).Of(formula)[..trace.Steps];
    }

    public static bool[] Truths(Formula formula, ITrace trace) => [.. Of(formula, trace, isTruthAlone: true).Select(value => value > 0)];

    /// <summary>At a time in dense time, and right after it.</summary>
    public static (double At, double After) Dense(Formula formula, ITrace trace, double seconds)
    {
        var time = new DenseTime(trace);
        var values = new FormulaValues<Runs>(time, trace, isTruthAlone: false).Of(formula);
        var position = 2 * (long)Math.Round((seconds - trace.Times![0]) * 1e9);
        return (time.At(values, position), position < time.Last ? time.At(values, position + 1) : double.NaN);
    }

    public static bool IsSatisfied(string formula, ITrace trace, FormulaTime time = FormulaTime.Discrete, double? period = null) => new TraceMonitor(new Specification(formula), time, period).Of(trace)!.Value.IsSatisfied;

    public static double Robustness(string formula, ITrace trace, FormulaTime time = FormulaTime.Discrete, double? period = null) => new TraceMonitor(new Specification(formula), time, period).Of(trace)!.Value.Robustness;
}
