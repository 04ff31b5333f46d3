using DataAuditor.Counting;
using DataAuditor.Metrics.Log.Templates;

namespace DataAuditor.Metrics.Log.Fidelity;

/// <summary>Whether synthetic lines are of the templates that real ones are of, as often.</summary>
public sealed record TemplateDistance() : FlowMetric(Description)
{
    private static readonly MetricInfo Description = new("log.fidelity.template-distance", "Total variation distance of templates", Modality.Log, Dimension.Fidelity)
    {
        Summary = "Half the sum of the differences of how often templates come among synthetic and among real lines; parts: the templates with the greatest differences, and for reference what chance alone comes to.",
        Formula = Distance,
        Source = "Levin, Peres and Wilmer 2009, Markov chains and mixing times",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        PartNoun = "template",
    };

    /// <summary>Where the records say their templates; those of lines are found by reading them.</summary>
    public override bool FollowsFromCounts() => true;

    public override void Take(MessageFlow state, IRecordCounts counts)
    {
        state.Real.Take(counts.Values(Role.Real, "template"));
        state.Synthetic.Take(counts.Values(Role.Synthetic, "template"));
    }

    private protected override string? ExcessOf(FlowSide side) => side.Excess;

    private protected override IEnumerable<FlowShift> Shifts(MessageFlow flow, FlowTemplates templates)
    {
        var shifts = new FlowShift[templates.Count];
        for (var template = 0; template < shifts.Length; template++) shifts[template] = new FlowShift(templates[template], 0, 0, long.MaxValue);

        foreach (var (number, count) in flow.Real.Counts)
        {
            ref var shift = ref shifts[templates.OfReal(number)];
            shift = shift with { Real = shift.Real + count.Count };
        }

        foreach (var (number, count) in flow.Synthetic.Counts)
        {
            ref var shift = ref shifts[templates.OfSynthetic(number)];
            shift = shift with { Synthetic = shift.Synthetic + count.Count, First = Math.Min(shift.First, count.First) };
        }

        return shifts;
    }
}
