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
    public string? Lack => time switch
    {
        FormulaTime.Dense when specification.HasNext => "the formula speaks of next or previous steps, which dense time has none of",
        FormulaTime.Dense when period is not null => "the option 'period' is of discrete time: dense time has no samples",
        _ => null,
    };

    /// <summary>A signal that a trace must have a value of at some step; null where there is none.</summary>
    public string? Subject { get; init; }

    /// <summary>What a trace has that cannot be held against the specification.</summary>
    public string TraceLack => Subject is null ? "no step" : $"no step with a '{Subject}'";

    private readonly string[] _absentable =
        [.. specification.Formula.All().OfType<SignalTerm>().Select(static signal => signal.Name).Distinct(StringComparer.Ordinal).Where(static signal => AbsentValue.Of(signal) is not null)];

    private readonly Expression[] _withUnits = [.. specification.Formula.All().Where(static part => part is Comparison or Arithmetic)];

    /// <summary>Whether the trace satisfies the formula from its first step on, and by what margin; null for a trace that has no step, or none with the subject.</summary>
    /// <exception cref="AuditException">The trace lacks a value that the formula needs, or is in units that do not fit.</exception>
    public Verdict? Of(ITrace trace)
    {
        if (trace.Steps == 0 || (Subject is not null && AbsentValue.IsThroughout(Subject, trace))) return null;

        foreach (var part in _withUnits)
        {
            if (TermQuantity.FaultOf(part, trace.UnitOf) is { } fault) throw trace.Wrong(fault);
        }

        if (time is FormulaTime.Dense) return Of(new DenseTime(trace), trace);

        var sampling = new Sampling(trace, period);
        return Of(new DiscreteTime(sampling), trace) with { Unsampled = sampling.Unsampled };
    }

    /// <summary>The signals that may be absent, and are so at all steps.</summary>
    public IEnumerable<string> AbsentThroughout(ITrace trace) => _absentable.Where(signal => AbsentValue.IsThroughout(signal, trace));

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
