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

    /// <summary>The signal without which a rule says nothing of an episode; null where it always does.</summary>
    public static string? SubjectOf(DrivingRule rule) => rule switch
    {
        DrivingRule.SpeedLimit => SignalRole.SpeedLimit,
        DrivingRule.SafeDistance => SignalRole.Gap,
        _ => null,
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
    /// <param name="isSampled">Whether episodes are sampled anew.</param>
    public static IReadOnlyList<FieldNeed> Needs(Specification specification, FormulaTime time, bool isSampled)
    {
        var signals = specification.Signals.Select(static signal => Episode.NeedUnlessEmpty(signal) with { SomeSuffice = AbsentValue.Of(signal) is not null });
        return time is FormulaTime.Dense || isSampled || specification.HasUnitsOfTime ? [.. signals, Episode.NeedOfTimes] : [.. signals];
    }
}
