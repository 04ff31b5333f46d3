using DataAuditor.Metrics.Graph.Structure;

namespace DataAuditor.Metrics.Graph.Rules;

/// <summary>Rules of how large something in a graph is; directions aside.</summary>
internal static class SizeRules
{
    public static RuleOutcome Nodes(RuleSubject subject, NumberRange allowed) => Of("nodes", subject.Nodes, allowed);

    public static RuleOutcome Edges(RuleSubject subject, NumberRange allowed) => Of("edges", subject.Edges, allowed);

    public static RuleOutcome Components(RuleSubject subject, NumberRange allowed) => Of("parts", subject.Parts, allowed);

    /// <summary>The degree of every node.</summary>
    public static RuleOutcome Degree(RuleSubject subject, NumberRange allowed)
    {
        var (least, most) = subject.Degrees;
        return RuleOutcome.Of(
            subject.Nodes == 0 || (allowed.Contains(least) && allowed.Contains(most)), $"it has nodes of degree {least} to {most}{Besides(allowed)}");
    }

    /// <param name="allowed">The degree that all nodes share; null for any.</param>
    public static RuleOutcome Regular(RuleSubject subject, NumberRange? allowed)
    {
        var (least, most) = subject.Degrees;
        if (least != most) return RuleOutcome.Of(false, $"it has nodes of degree {least} to {most}");
        return RuleOutcome.Of(allowed is not { } range || range.Contains(most), $"all its nodes are of degree {most}");
    }

    public static RuleOutcome Diameter(RuleSubject subject, NumberRange allowed)
    {
        if (subject.Parts != 1) return RuleOutcome.Of(false, ShapeRules.PartsOf(subject));
        return new PathLengths(subject.Around, subject.Budget).Diameter() is { } diameter
            ? RuleOutcome.Of(allowed.Contains(diameter), $"its diameter is {diameter}{Besides(allowed)}")
            : RuleOutcome.Undecided("its diameter");
    }

    /// <summary>The length of the shortest cycle; a graph without one has no girth, and fails.</summary>
    public static RuleOutcome Girth(RuleSubject subject, NumberRange allowed) => new PathLengths(subject.Around, subject.Budget).Girth() switch
    {
        null => RuleOutcome.Undecided("its girth"),
        0 => RuleOutcome.Of(false, "it has no cycle"),
        { } girth => RuleOutcome.Of(allowed.Contains(girth), $"its girth is {girth}{Besides(allowed)}"),
    };

    public static RuleOutcome Colorable(RuleSubject subject, NumberRange colors)
    {
        if (ShapeRules.LoopFault(subject) is { } loop) return loop;

        // So many colours are enough for any graph of so few nodes or neighbours.
        if (colors.Most > subject.Degrees.Most) return RuleOutcome.Of(true, $"it is {colors.Most}-colourable");
        return colors.Most > Coloring.MostColors || Coloring.Exists(subject.Around, colors.Most, subject.Budget) is not { } exists
            ? RuleOutcome.Undecided($"whether it is {colors.Most}-colourable")
            : RuleOutcome.Of(exists, $"it is {(exists ? "" : "not ")}{colors.Most}-colourable");
    }

    private static RuleOutcome Of(string what, int count, NumberRange allowed) => RuleOutcome.Of(allowed.Contains(count), $"it has {count} {what}{Besides(allowed)}");

    private static string Besides(NumberRange allowed) => $" ({allowed} asked)";
}
