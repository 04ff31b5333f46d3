using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Structure;

namespace DataAuditor.Metrics.Graph.Rules;

/// <summary>Rules of what a graph looks like. A loop makes a cycle and spoils every shape; an edge that is said twice is one.</summary>
internal static class ShapeRules
{
    public static RuleOutcome Simple(RuleSubject subject) => RuleOutcome.Of(
        subject.Graph is { SelfLoops: 0, DuplicateEdges: 0 }, $"it has {Counted(subject.Graph.SelfLoops, "self-loop")} and {Counted(subject.Graph.DuplicateEdges, "duplicate edge")}");

    /// <summary>A graph without nodes is not: there is no one part.</summary>
    public static RuleOutcome Connected(RuleSubject subject) => RuleOutcome.Of(subject.Parts == 1, PartsOf(subject));

    /// <summary>A directed graph without a cycle along its arcs, another without any.</summary>
    public static RuleOutcome Acyclic(RuleSubject subject) => subject.Graph.IsDirected
        ? LoopFault(subject) ?? OfCycle(subject, Cycles.Find(subject.Graph))
        : Forest(subject);

    public static RuleOutcome Forest(RuleSubject subject) => LoopFault(subject) ?? OfCycle(subject, subject.Cycle);

    public static RuleOutcome Tree(RuleSubject subject) => All(subject, Connected, Forest);

    public static RuleOutcome Path(RuleSubject subject) => All(subject, Tree, static of => HasDegrees(of, 0, 2));

    public static RuleOutcome Cycle(RuleSubject subject) => LoopFault(subject) ?? All(subject, static of => HasNodes(of, 3), Connected, static of => HasDegrees(of, 2, 2));

    public static RuleOutcome Star(RuleSubject subject) => All(subject, Tree, HasHub);

    /// <summary>A cycle, and a hub that is joined to all of it.</summary>
    public static RuleOutcome Wheel(RuleSubject subject)
    {
        if (LoopFault(subject) is { } loop) return loop;
        if (HasNodes(subject, 4) is { Passes: false } small) return small;
        if (HasHub(subject) is { Passes: false } without) return without;

        var hub = Hub(subject)!.Value;
        var rim = Without(subject.Around, hub);
        var isRing = Enumerable.Range(0, rim.NodeCount).All(node => rim.Degree(node) == 2) && Components.Count(rim) == 1;
        return RuleOutcome.Of(isRing, $"what is around its hub {subject.NameOf(hub)} is {(isRing ? "a" : "no")} cycle");
    }

    public static RuleOutcome Complete(RuleSubject subject)
    {
        var all = subject.Nodes * (subject.Nodes - 1L) / 2;
        return LoopFault(subject) ?? All(subject, static of => HasNodes(of, 1), of => RuleOutcome.Of(of.Edges == all, $"it has {of.Edges} of {all} edges"));
    }

    public static RuleOutcome Bipartite(RuleSubject subject)
    {
        if (LoopFault(subject) is { } loop) return loop;

        var sides = Bipartition.Of(subject.Around, out var within);
        return RuleOutcome.Of(sides is not null, sides is not null ? "it is bipartite" : $"it has a cycle of odd length through {subject.NameOf(within.From)} and {subject.NameOf(within.To)}");
    }

    public static RuleOutcome Planar(RuleSubject subject) => Planarity.Holds(subject.Around) is var holds
        ? RuleOutcome.Of(holds, holds ? "it is planar" : "it cannot be drawn without crossings")
        : default;

    /// <summary>Why a shape with loops is none; null where there is no loop.</summary>
    public static RuleOutcome? LoopFault(RuleSubject subject) => subject.Graph.SelfLoops == 0 ? null : RuleOutcome.Of(false, $"it has {Counted(subject.Graph.SelfLoops, "self-loop")}");

    public static string PartsOf(RuleSubject subject) => subject.Nodes == 0 ? "it has no node" : subject.Parts == 1 ? "it is connected" : $"it has {subject.Parts} parts";

    private static RuleOutcome OfCycle(RuleSubject subject, IReadOnlyList<int>? cycle) =>
        RuleOutcome.Of(cycle is null, cycle is null ? "it has no cycle" : $"it has a cycle {subject.NamesOf(cycle, "–")}");

    private static RuleOutcome HasNodes(RuleSubject subject, int least) => RuleOutcome.Of(subject.Nodes >= least, $"it has {subject.Nodes} nodes");

    private static RuleOutcome HasDegrees(RuleSubject subject, int least, int most) => RuleOutcome.Of(
        subject.Degrees.Least >= least && subject.Degrees.Most <= most, $"it has nodes of degree {(subject.Degrees.Most > most ? subject.Degrees.Most : subject.Degrees.Least)}");

    private static RuleOutcome HasHub(RuleSubject subject) => RuleOutcome.Of(Hub(subject) is not null, Hub(subject) is { } hub ? $"node {subject.NameOf(hub)} is joined to all others" : "no node is joined to all others");

    private static int? Hub(RuleSubject subject)
    {
        for (var node = 0; node < subject.Nodes; node++)
        {
            if (subject.Around.Degree(node) == subject.Nodes - 1) return node;
        }

        return null;
    }

    private static SimpleGraph Without(SimpleGraph graph, int removed)
    {
        var ends = new List<int>();
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var neighbor in graph.Neighbors(node))
            {
                if (node < neighbor && node != removed && neighbor != removed) ends.AddRange([node - (node > removed ? 1 : 0), neighbor - (neighbor > removed ? 1 : 0)]);
            }
        }

        return SimpleGraph.Of(graph.NodeCount - 1, ends.ToArray());
    }

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    /// <summary>The first that fails; otherwise what the last says.</summary>
    private static RuleOutcome All(RuleSubject subject, params ReadOnlySpan<Func<RuleSubject, RuleOutcome>> checks)
    {
        var outcome = default(RuleOutcome);
        foreach (var check in checks)
        {
            outcome = check(subject);
            if (outcome.Passes is not true) return outcome;
        }

        return outcome;
    }
}
