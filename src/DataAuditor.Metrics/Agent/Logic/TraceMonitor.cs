using DataAuditor.Metrics.Agent.Logic.Evaluation;
using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Terms;
using DataAuditor.Metrics.Agent.Logic.Traces;

namespace DataAuditor.Metrics.Agent.Logic;

/// <summary>Holds traces against a specification.</summary>
/// <param name="period">In seconds, at which traces are sampled in discrete time; null for that of the data.</param>
internal sealed class TraceMonitor(Specification specification, FormulaTime time = FormulaTime.Discrete, double? period = null)
{
    public Specification Specification => specification;

    /// <summary>Why it cannot be used; null where it can.</summary>
    public string? Lack => time is FormulaTime.Dense && specification.HasNext ? "the formula speaks of next or previous steps, which dense time has none of" : null;

    private readonly Expression[] _withUnits = [.. specification.Formula.All().Where(static part => part is Comparison or Arithmetic)];

    /// <summary>Whether the trace satisfies the formula from its first step on, and by what margin; null for a trace without a step.</summary>
    /// <exception cref="AuditException">The trace lacks a value that the formula needs, or is in units that do not fit.</exception>
    public Verdict? Of(ITrace trace)
    {
        if (trace.Steps == 0) return null;

        foreach (var part in _withUnits)
        {
            if (TermQuantity.FaultOf(part, trace.UnitOf) is { } fault) throw trace.Wrong(fault);
        }

        return time is FormulaTime.Dense ? Of(new DenseTime(trace), trace) : Of(new DiscreteTime(new Sampling(trace, period)), trace);
    }

    /// <summary>Why a trace fails.</summary>
    public Violation ViolationOf(ITrace trace) => time is FormulaTime.Dense
        ? new Blame<Runs>(new DenseTime(trace), trace).Of(specification.Formula)
        : new Blame<double[]>(new DiscreteTime(new Sampling(trace, period)), trace).Of(specification.Formula);

    private Verdict Of<TSignal>(TimeDomain<TSignal> domain, ITrace trace)
    {
        var margin = FirstOf(domain, trace, isTruthAlone: false);

        // A margin tells whether the formula holds by its sign, and only at 0 it does not: p >= 1 holds at 1, and p > 1 does not.
        return new Verdict(margin > 0 || (margin == 0 && FirstOf(domain, trace, isTruthAlone: true) > 0), margin + 0.0);
    }

    private double FirstOf<TSignal>(TimeDomain<TSignal> domain, ITrace trace, bool isTruthAlone)
    {
        var values = new FormulaValues<TSignal>(domain, trace, isTruthAlone).Of(specification.Formula);
        var first = domain.At(values, domain.First);
        domain.Release(values);
        return first;
    }
}
