using DataAuditor.Graphs;
using DataAuditor.Graphs.Comparison;

namespace DataAuditor.Metrics.Graph.Equality;

/// <summary>Tells whether graphs are the same: by fingerprints first, which differ for most that are not.</summary>
/// <param name="Budget">How many pairs of nodes may be tried.</param>
internal readonly record struct GraphComparison(GraphEquality Equality, long Budget)
{
    public UInt128 Fingerprint(NamedGraph graph) => Equality is GraphEquality.Labelled ? LabelledEquality.Fingerprint(graph) : Isomorphism.Fingerprint(graph.Graph);

    /// <summary>Of graphs with the same fingerprint.</summary>
    /// <returns>Null where the budget did not suffice to tell.</returns>
    public bool? Holds(NamedGraph left, NamedGraph right) =>
        Equality is GraphEquality.Labelled ? LabelledEquality.Holds(left, right) : Isomorphism.Compare(left.Graph, right.Graph, Budget);
}
