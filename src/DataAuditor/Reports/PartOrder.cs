using DataAuditor.Gates;

namespace DataAuditor.Reports;

internal static class PartOrder
{
    /// <summary>The parts that make up the value worst first, then those to hold it against as they are.</summary>
    public static IEnumerable<ReportPart> Shown(IReadOnlyList<ReportPart> parts, Direction direction) =>
        WorstFirst(parts.Where(part => !part.IsReference), direction).Concat(parts.Where(part => part.IsReference));

    /// <summary>Worst first by the metric's direction, else by the limits of the gate that judges it; parts stay as they are where neither says.</summary>
    public static IEnumerable<ReportPart> WorstFirst(IEnumerable<ReportPart> parts, Direction direction, Gate? gate = null) => (direction, gate) switch
    {
        (_, { EqualTo: { } target }) => parts.OrderByDescending(part => Math.Abs(part.Value - target)),
        (Direction.Lower, _) => parts.OrderByDescending(part => part.Value),
        (Direction.Higher, _) => parts.OrderBy(part => part.Value),
        (_, { Min: { } min, Max: { } max }) => parts.OrderByDescending(part => Math.Max(min - part.Value, part.Value - max)),
        (_, { Min: not null }) => parts.OrderBy(part => part.Value),
        (_, { Max: not null }) => parts.OrderByDescending(part => part.Value),
        _ => parts,
    };
}
