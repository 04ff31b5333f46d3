namespace DataAuditor.Graphs.Orbits;

/// <summary>How often each node takes each place in subgraphs of two to four nodes, whether or not more edges join the same nodes.</summary>
internal sealed class SubgraphCounts : ITriangleVisitor
{
    private readonly RankedGraph _graph;
    private readonly TriangleCounts _triangles;
    private readonly long[] _cycles;
    private readonly long[] _cliques;

    /// <summary>By rank: what the neighbours of a node's neighbours, and the triangles about it, add up to.</summary>
    private readonly Sums[] _sums;

    private SubgraphCounts(RankedGraph graph)
    {
        _graph = graph;
        _triangles = TriangleCounts.Of(graph);
        _cycles = CycleCounts.Of(graph);
        _cliques = CliqueCounts.Of(graph);
        _sums = new Sums[graph.Nodes.Length];
        for (var rank = 0; rank < _sums.Length; rank++) AddEdges(rank);
        for (var rank = 0; rank < _sums.Length; rank++) AddPaths(rank);
        Triangles.Show(graph, this);
    }

    public static SubgraphCounts Of(RankedGraph graph) => new(graph);

    /// <param name="orbits">In the numbering of <see cref="OrbitCounts"/>.</param>
    public void Fill(int rank, Span<long> orbits)
    {
        long degree = _graph.Degree(rank), triangles = _triangles.OfNodes[rank];
        ref readonly var sums = ref _sums[rank];
        orbits[0] = degree;
        orbits[1] = sums.Beyond - (2 * triangles);
        orbits[2] = Pairs(degree) - triangles;
        orbits[3] = triangles;

        // Of the paths over two neighbours, those that come back to the node are its triangles, both ways round.
        orbits[4] = sums.PathEnds - (2 * triangles);
        orbits[5] = sums.PathMiddles;
        orbits[6] = sums.StarLeaves;
        orbits[7] = checked(Pairs(degree) * (degree - 2)) / 3;
        orbits[8] = _cycles[rank];
        orbits[9] = sums.Pendants;
        orbits[10] = sums.PendantsBeside;
        orbits[11] = triangles * (degree - 2);
        orbits[12] = sums.ChordsOpposite;
        orbits[13] = sums.Chords;
        orbits[14] = _cliques[rank];
    }

    public void Visit(Triangle triangle)
    {
        var (first, middle, last) = (_graph.Degree(triangle.First) - 2L, _graph.Degree(triangle.Middle) - 2L, _graph.Degree(triangle.Last) - 2L);
        _sums[triangle.First].PendantsBeside += middle + last;
        _sums[triangle.Middle].PendantsBeside += first + last;
        _sums[triangle.Last].PendantsBeside += first + middle;
        _sums[triangle.First].ChordsOpposite += _triangles.OfEdges[triangle.MiddleLast] - 1;
        _sums[triangle.Middle].ChordsOpposite += _triangles.OfEdges[triangle.FirstLast] - 1;
        _sums[triangle.Last].ChordsOpposite += _triangles.OfEdges[triangle.FirstMiddle] - 1;
    }

    /// <summary>What the edges to the nodes before it add to a node and to them.</summary>
    private void AddEdges(int rank)
    {
        var places = _graph.Before(rank);
        var before = _graph.At(places);
        for (var at = 0; at < before.Length; at++)
        {
            var other = before[at];
            var triangles = _triangles.OfEdges[places.Start.Value + at];
            var middles = ((_graph.Degree(rank) - 1L) * (_graph.Degree(other) - 1)) - triangles;
            Add(ref _sums[rank], other);
            Add(ref _sums[other], rank);

            void Add(ref Sums sums, int neighbor)
            {
                sums.Beyond += _graph.Degree(neighbor) - 1;
                sums.StarLeaves += Pairs(_graph.Degree(neighbor) - 1);
                sums.PathMiddles += middles;
                sums.Pendants += _triangles.OfNodes[neighbor] - triangles;
                sums.Chords += Pairs(triangles);
            }
        }
    }

    private void AddPaths(int rank)
    {
        foreach (var neighbor in _graph.All(rank)) _sums[rank].PathEnds += _sums[neighbor].Beyond - (_graph.Degree(rank) - 1);
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    private struct Sums
    {
        public long Beyond;
        public long StarLeaves;
        public long PathEnds;
        public long PathMiddles;
        public long Pendants;
        public long PendantsBeside;
        public long Chords;
        public long ChordsOpposite;
    }
}
