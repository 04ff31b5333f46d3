using System.Runtime.InteropServices;
using DataAuditor.Metrics.Log.Templates;

namespace DataAuditor.Metrics.Log.Fidelity;

/// <summary>Whether synthetic lines follow one another as real ones do.</summary>
public sealed record TransitionDistance() : FlowMetric(Description)
{
    private static readonly MetricInfo Description = new("log.fidelity.transition-distance", "Total variation distance of template transitions", Modality.Log, Dimension.Fidelity)
    {
        Summary = "Half the sum of the differences of how often one template follows another, within a session where the field 'session' is given and within a file elsewhere; parts: the transitions with the greatest differences, and for reference what chance alone comes to.",
        Formula = Distance,
        Source = "Levin, Peres and Wilmer 2009, Markov chains and mixing times",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        PartNoun = "transition",
    };

    private protected override string? ExcessOf(FlowSide side) => side.TransitionExcess;

    private protected override IEnumerable<FlowShift> Shifts(MessageFlow flow, FlowTemplates templates)
    {
        var shifts = new Dictionary<(int From, int To), FlowShift>();
        foreach (var ((from, to), count) in flow.Real.Transitions)
        {
            ref var shift = ref ShiftOf(templates.OfReal(from), templates.OfReal(to));
            shift = shift with { Real = shift.Real + count.Count };
        }

        foreach (var ((from, to), count) in flow.Synthetic.Transitions)
        {
            ref var shift = ref ShiftOf(templates.OfSynthetic(from), templates.OfSynthetic(to));
            shift = shift with { Synthetic = shift.Synthetic + count.Count, First = Math.Min(shift.First, count.First) };
        }

        return shifts.Values;

        ref FlowShift ShiftOf(int from, int to)
        {
            ref var shift = ref CollectionsMarshal.GetValueRefOrAddDefault(shifts, (from, to), out var isKnown);
            if (!isKnown) shift = new FlowShift($"{templates[from]} → {templates[to]}", 0, 0, long.MaxValue);
            return ref shift;
        }
    }
}
