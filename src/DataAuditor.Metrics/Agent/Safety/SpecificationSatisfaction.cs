using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Logic;
using DataAuditor.Metrics.Agent.Logic.Traces;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How many episodes do what a formula of temporal logic says.</summary>
public sealed record SpecificationSatisfaction() : RecordMetric<Satisfactions>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("agent.safety.specification-satisfaction", "Specification satisfaction", Modality.Agent, Dimension.Safety)
    {
        Summary = "Share of episodes that satisfy a formula of linear temporal logic on finite traces, or of signal temporal logic, from their first step on. Parts: robustness, the margin by which it holds, or fails where it is below 0, mean and least.",
        Formula = @"\text{SafetySat} = \frac{1}{N} \sum_{i=1}^N \mathbb{I}(\sigma^{(i)} \models \phi)",
        Source = "De Giacomo and Vardi 2013, Linear temporal logic on finite traces; Donzé and Maler 2010, Robust satisfaction of temporal logic",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("The formula, such as always (gap >= 2 m and (light_red -> eventually[0,3 s] speed <= 1 km/h)); numbers without a unit are in the international system's, bounds in the data's. "
        + "A step without gap or other_position has nothing ahead, one without speed_limit or min_speed no limit; any other value that is missing ends the audit. It stands in for the rule. "
        + "The robustness of p <-> q is the lesser of its two implications', whose sign tells whether it holds; that of minus the distance of the two would not.")]
    public Specification? Formula { get; init; }

    [Option("A formula ready to use. speed-limit: always (speed <= speed_limit); safe-distance: always (gap >= headway * speed); red-light: always (light_red -> (speed <= 0.5 m/s or not in_junction)); "
        + "no-collision: always (not colliding); response-within: always (trigger -> eventually[0,within] response). The first two leave out episodes without a speed_limit, or a gap, at any step.")]
    public DrivingRule Rule { get; init; }

    [Option("Of the rule safe-distance: how long, in seconds, the gap must last at the present speed.", Min = 0)]
    public double Headway { get; init; } = 2;

    [Option("Of the rule response-within: what must be responded to, a formula.")]
    public Specification Trigger { get; init; } = new("hazard");

    [Option("Of the rule response-within: what must then hold in time, a formula.")]
    public Specification Response { get; init; } = new("braking");

    [Option("Of the rule response-within: the time for it, in seconds.", Min = 0)]
    public double Within { get; init; } = 2;

    [Option("Whether time goes in equal steps, which bounds must be multiples of (discrete), or a value holds from its step up to the next (dense).")]
    public FormulaTime Time { get; init; }

    [Option("Of discrete time: every how many seconds episodes are sampled anew, and at their last step, each value holding up to the next step; without it they must be sampled evenly, to a tenth.", Min = 1e-9)]
    public double? Period { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => RuleFormula.Needs(Specified, Time, Period is not null);

    private Specification Specified => Formula ?? RuleFormula.Of(this);

    private TraceMonitor Monitor => new(Specified, Time, Period) { Subject = Formula is null ? RuleFormula.SubjectOf(Rule) : null };

    public override Satisfactions Empty() => new(Monitor);

    public override void Add(Satisfactions state, Sample sample, Evidence evidence)
    {
        if (state.Monitor.Lack is not null) return;

        var trace = new EpisodeTrace(sample, state.Monitor.Specification.Signals);
        var verdict = state.Monitor.Of(trace);
        state.Add(verdict, trace);
        if (verdict is not { IsSatisfied: false, Robustness: var margin }) return;

        var weight = Math.Min(0 - margin, Margins.Largest);
        if (evidence.Wants(sample.Index, weight)) evidence.Add(new Exhibit(sample.Index, weight, ViolationText.Of(state.Monitor.ViolationOf(trace), trace)));
    }

    /// <summary>An episode that does not satisfy the formula.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        var monitor = Monitor;
        var trace = new EpisodeTrace(sample, monitor.Specification.Signals);
        if (monitor.Lack is null && monitor.Of(trace) is { IsSatisfied: false }) yield return new RecordFault(ViolationText.Of(monitor.ViolationOf(trace), trace));
    }

    public override Measurement Measure(Satisfactions state, MetricContext context) =>
        state.Monitor.Lack is { } lack ? Measurement.NotMeasurable(lack) : state.Measure(Info, PlainText.OneLine(state.Monitor.Specification.Text, maxLength: 300));
}
