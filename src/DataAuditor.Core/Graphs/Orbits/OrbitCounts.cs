namespace DataAuditor.Graphs.Orbits;

/// <summary>
/// How often each node takes each place in the induced subgraphs of two to four nodes: the fifteen orbits 0 to 14 in the usual numbering.
/// 0 an edge's end; 1 a path's end and 2 its middle, of three nodes; 3 triangle; 4 and 5 the same of four nodes; 6 a star's leaf, 7 its
/// centre; 8 cycle of four; 9 the pendant of a triangle with a pendant, 10 its nodes of degree 2, 11 that of degree 3; 12 and 13 the nodes
/// of degree 2 and 3 of a cycle with a chord; 14 clique of four.
/// </summary>
/// <remarks>
/// Numbering: Pržulj 2007, Biological Network Comparison Using Graphlet Degree Distribution. Counted are all subgraphs, induced or not,
/// from degrees, triangles, cycles and cliques; what each denser subgraph holds of the sparser is then taken off (Ortmann and Brandes 2017).
/// </remarks>
public sealed class OrbitCounts
{
    public const int Orbits = 15;

    private readonly long[] _counts;

    private OrbitCounts(RankedGraph graph)
    {
        _counts = new long[graph.Nodes.Length * (long)Orbits];
        var all = SubgraphCounts.Of(graph);
        var row = new long[Orbits];
        for (var rank = 0; rank < graph.Nodes.Length; rank++)
        {
            all.Fill(rank, row);
            Induce(row);
            row.CopyTo(_counts.AsSpan(graph.Nodes[rank] * Orbits));
        }
    }

    public long this[int node, int orbit] => _counts[(node * Orbits) + orbit];

    /// <summary>In time of the edges times their root and the cliques.</summary>
    /// <param name="graph">Edges are taken without their direction.</param>
    public static OrbitCounts Of(SimpleGraph graph) => new(new RankedGraph(graph.Undirected()));

    /// <summary>Over all nodes.</summary>
    public double Total(int orbit)
    {
        Int128 total = 0;
        for (var at = orbit; at < _counts.Length; at += Orbits) total += _counts[at];
        return (double)total;
    }

    /// <summary>From all subgraphs of a node to the induced ones, from the densest down: a clique holds three cycles through a node, and so on.</summary>
    private static void Induce(Span<long> orbit)
    {
        orbit[13] -= 3 * orbit[14];
        orbit[12] -= 3 * orbit[14];
        orbit[11] -= (2 * orbit[13]) + (3 * orbit[14]);
        orbit[10] -= (2 * orbit[12]) + (2 * orbit[13]) + (6 * orbit[14]);
        orbit[9] -= (2 * orbit[12]) + (3 * orbit[14]);
        orbit[8] -= orbit[12] + orbit[13] + (3 * orbit[14]);
        orbit[7] -= orbit[11] + orbit[13] + orbit[14];
        orbit[6] -= orbit[9] + orbit[10] + (2 * orbit[12]) + orbit[13] + (3 * orbit[14]);
        orbit[5] -= (2 * orbit[8]) + orbit[10] + (2 * orbit[11]) + (2 * orbit[12]) + (4 * orbit[13]) + (6 * orbit[14]);
        orbit[4] -= (2 * orbit[8]) + (2 * orbit[9]) + orbit[10] + (4 * orbit[12]) + (2 * orbit[13]) + (6 * orbit[14]);
    }
}
