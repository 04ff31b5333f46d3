namespace DataAuditor.Graphs;

/// <summary>
/// A graph whose nodes are numbered anew by their rank, those of the highest degree first. Looking for small subgraphs from one side of this
/// order alone costs a hub no more than its share: a node has at most √(2m) neighbours before it.
/// </summary>
/// <remarks>Chiba and Nishizeki 1985, Arboricity and Subgraph Listing Algorithms.</remarks>
internal sealed class RankedGraph
{
    private readonly int[] _starts;

    private readonly int[] _neighbors;

    /// <summary>Where each node's neighbours after it begin.</summary>
    private readonly int[] _afters;

    /// <param name="graph">Undirected.</param>
    public RankedGraph(SimpleGraph graph)
    {
        Nodes = [.. Enumerable.Range(0, graph.NodeCount).OrderByDescending(graph.Degree)];
        var ranks = new int[Nodes.Length];
        for (var rank = 0; rank < Nodes.Length; rank++) ranks[Nodes[rank]] = rank;

        _starts = new int[Nodes.Length + 1];
        for (var rank = 0; rank < Nodes.Length; rank++) _starts[rank + 1] = _starts[rank] + graph.Degree(Nodes[rank]);

        // Going through the ranks in order fills each row in ascending order.
        _neighbors = new int[_starts[^1]];
        int[] next = [.. _starts];
        _afters = new int[Nodes.Length];
        for (var rank = 0; rank < Nodes.Length; rank++)
        {
            _afters[rank] = next[rank];
            foreach (var neighbor in graph.Neighbors(Nodes[rank])) _neighbors[next[ranks[neighbor]]++] = rank;
        }
    }

    /// <summary>The node of each rank.</summary>
    public int[] Nodes { get; }

    public int Degree(int rank) => _starts[rank + 1] - _starts[rank];

    /// <summary>The places of the neighbours before a node: each edge has one such place of its own.</summary>
    public Range Before(int rank) => _starts[rank].._afters[rank];

    /// <summary>The neighbours after it, ascending.</summary>
    public ReadOnlySpan<int> After(int rank) => _neighbors.AsSpan(_afters[rank].._starts[rank + 1]);

    /// <summary>All neighbours, ascending.</summary>
    public ReadOnlySpan<int> All(int rank) => _neighbors.AsSpan(_starts[rank].._starts[rank + 1]);

    /// <summary>The neighbours at some places.</summary>
    public ReadOnlySpan<int> At(Range places) => _neighbors.AsSpan(places);

    /// <summary>How many places there are: two for every edge.</summary>
    public int Places => _neighbors.Length;
}
