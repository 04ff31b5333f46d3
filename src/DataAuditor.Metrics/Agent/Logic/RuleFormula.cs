using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Terms;
using DataAuditor.Metrics.Agent.Logic.Traces;
using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Agent.Logic;

/// <summary>The formulas of rules, and what formulas need of the data.</summary>
internal static class RuleFormula
{
    private static readonly Specification SpeedLimit = new("always (speed <= speed_limit)");

    private static readonly Specification RedLight = new("always (light_red -> (speed <= 0.5 m/s or not in_junction))");

    private static readonly Unit Second = Unit.Find("s")!;

    private static readonly Specification NoCollision = new("always (not colliding)");

    public static Specification Of(SpecificationSatisfaction options) => options.Rule switch
    {
        DrivingRule.SafeDistance => SafeDistance(options.Headway),
        DrivingRule.RedLight => RedLight,
        DrivingRule.NoCollision => NoCollision,
        DrivingRule.ResponseWithin => ResponseWithin(options.Trigger.Formula, options.Response.Formula, options.Within),
        _ => SpeedLimit,
    };

    private static Specification SafeDistance(double headway)
    {
        var driven = new Arithmetic(ArithmeticOperator.Multiply, new Literal(headway, Second), new SignalTerm(SignalRole.Speed));
        return new Specification(new Window(WindowOperator.Always, new Comparison(ComparisonOperator.AtLeast, new SignalTerm(SignalRole.Gap), driven)));
    }

    private static Specification ResponseWithin(Formula trigger, Formula response, double within)
    {
        var responds = new Window(WindowOperator.Eventually, response, new Bounds(0, within, Second, Second));
        return new Specification(new Window(WindowOperator.Always, new Connective(ConnectiveOperator.Implies, trigger, responds)));
    }

    /// <summary>Every signal, and times where the formula or the kind of time is about them. A signal that may be absent at steps may be so at all.</summary>
    public static IReadOnlyList<FieldNeed> Needs(Specification specification, FormulaTime time)
    {
        var signals = specification.Signals.Select(static signal => Episode.NeedUnlessEmpty(signal) with { SomeSuffice = AbsentValue.Of(signal) is not null });
        return time is FormulaTime.Dense || specification.HasUnitsOfTime ? [.. signals, Episode.NeedUnlessEmpty(SignalRole.Time) with { Or = [SignalRole.Interval] }] : [.. signals];
    }
}
