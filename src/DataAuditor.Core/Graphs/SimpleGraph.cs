using DataAuditor.States;

namespace DataAuditor.Graphs;

/// <summary>
/// A graph of nodes 0 to n − 1 without loops and without parallel edges, in compressed sparse rows: each node's neighbours in ascending order.
/// What was left out to make it simple is counted.
/// </summary>
public sealed class SimpleGraph
{
    /// <summary>More nodes than these are refused: a record of a few bytes could ask for any number.</summary>
    public const int MostNodes = 1 << 26;

    /// <summary>More edges than these are refused: both directions of each must have a place in one array.</summary>
    public const int MostEdges = 1 << 29;

    private readonly int[] _starts;

    private readonly int[] _neighbors;

    private SimpleGraph(int[] starts, int[] neighbors, bool isDirected)
    {
        (_starts, _neighbors, IsDirected) = (starts, neighbors, isDirected);
    }

    public int NodeCount => _starts.Length - 1;

    /// <summary>Without loops, and each once.</summary>
    public int EdgeCount => IsDirected ? _neighbors.Length : _neighbors.Length / 2;

    public bool IsDirected { get; }

    /// <summary>How many edges joined a node to itself.</summary>
    public int SelfLoops { get; private init; }

    /// <summary>How many edges said again what an earlier one says; a pair in the other order too, unless the graph is directed.</summary>
    public int DuplicateEdges { get; private init; }

    /// <summary>In time and memory linear in nodes and edges.</summary>
    /// <param name="nodes">From 0 to <see cref="MostNodes"/>.</param>
    /// <param name="ends">The two ends of each edge, one edge behind the other.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node, or there are too many nodes or edges.</exception>
    public static SimpleGraph Of(int nodes, ReadOnlySpan<int> ends, bool isDirected = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nodes, MostNodes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ends.Length, MostEdges);

        var (starts, sources) = ByTarget(nodes, ends, isDirected, out var loops);
        var arcs = sources.Length;
        (starts, var targets) = Transposed(starts, sources);
        targets = Distinct(starts, targets);
        var repeated = arcs - targets.Length;
        return new SimpleGraph(starts, targets, isDirected) { SelfLoops = loops, DuplicateEdges = isDirected ? repeated : repeated / 2 };
    }

    /// <summary>Passes a graph through an archive: writes it, or reads one.</summary>
    /// <exception cref="InvalidDataException">What is read is no graph.</exception>
    public static SimpleGraph Passed(StateArchive archive, SimpleGraph? graph)
    {
        var isDirected = archive.Pass(graph?.IsDirected ?? false);
        int loops = archive.PassCount(graph?.SelfLoops ?? 0), duplicates = archive.PassCount(graph?.DuplicateEdges ?? 0);
        var edges = archive.PassArray(graph?.EdgesByNode() ?? []);
        var targets = archive.PassArray(graph?.Targets() ?? []);
        if (graph is not null) return graph;
        if (edges.Length > MostNodes || targets.Length > MostEdges / 2) throw StateArchive.Broken("a graph is too large");

        var ends = new int[2 * targets.Length];
        var next = 0;
        for (var node = 0; node < edges.Length; node++)
        {
            if (edges[node] < 0 || edges[node] > targets.Length - next) throw StateArchive.Broken("a node has more edges than there are");
            for (var last = next + edges[node]; next < last; next++) (ends[2 * next], ends[(2 * next) + 1]) = (node, targets[next]);
        }

        if (next != targets.Length || targets.AsSpan().ContainsAnyExceptInRange(0, edges.Length - 1)) throw StateArchive.Broken("an edge leads to no node");
        var read = Of(edges.Length, ends, isDirected);
        return read.EdgeCount == targets.Length
            ? new SimpleGraph(read._starts, read._neighbors, isDirected) { SelfLoops = loops, DuplicateEdges = duplicates }
            : throw StateArchive.Broken("an edge occurs twice");
    }

    /// <summary>Of an undirected graph all that an edge joins the node to; of a directed one those that an edge from it leads to. Ascending.</summary>
    public ReadOnlySpan<int> Neighbors(int node) => _neighbors.AsSpan(_starts[node].._starts[node + 1]);

    /// <summary>How many <see cref="Neighbors"/> a node has.</summary>
    public int Degree(int node) => _starts[node + 1] - _starts[node];

    public bool HasEdge(int from, int to) => Neighbors(from).BinarySearch(to) >= 0;

    /// <summary>The same edges without their directions, two that join the same nodes as one; the graph itself where it has none.</summary>
    public SimpleGraph Undirected()
    {
        if (!IsDirected) return this;

        var ends = new int[2 * _neighbors.Length];
        var next = 0;
        for (var node = 0; node < NodeCount; node++)
        {
            foreach (var neighbor in Neighbors(node)) (ends[next++], ends[next++]) = (node, neighbor);
        }

        var undirected = Of(NodeCount, ends);
        return new SimpleGraph(undirected._starts, undirected._neighbors, isDirected: false) { SelfLoops = SelfLoops, DuplicateEdges = DuplicateEdges };
    }

    /// <summary>How many edges each node has to others; of an undirected graph to later ones alone, so that each edge is there once.</summary>
    private int[] EdgesByNode() => [.. Enumerable.Range(0, NodeCount).Select(node => Targets(node).Length)];

    private int[] Targets() => [.. Enumerable.Range(0, NodeCount).SelectMany(node => Targets(node).ToArray())];

    private ReadOnlySpan<int> Targets(int node) => IsDirected ? Neighbors(node) : Neighbors(node)[~Neighbors(node).BinarySearch(node)..];

    /// <summary>The other end of each edge, grouped by the end that is reached; of an undirected graph each edge both ways.</summary>
    private static (int[] Starts, int[] Sources) ByTarget(int nodes, ReadOnlySpan<int> ends, bool isDirected, out int loops)
    {
        var starts = new int[nodes + 1];
        loops = 0;
        for (var edge = 0; edge < ends.Length; edge += 2)
        {
            int from = ends[edge], to = ends[edge + 1];
            if ((uint)from >= (uint)nodes || (uint)to >= (uint)nodes) throw new ArgumentOutOfRangeException(nameof(ends), $"the edge {from}–{to} is not between nodes");
            if (from == to)
            {
                loops++;
                continue;
            }

            starts[to]++;
            if (!isDirected) starts[from]++;
        }

        var sources = new int[ToEnds(starts)];
        for (var edge = 0; edge < ends.Length; edge += 2)
        {
            int from = ends[edge], to = ends[edge + 1];
            if (from == to) continue;

            sources[--starts[to]] = from;
            if (!isDirected) sources[--starts[from]] = to;
        }

        return (starts, sources);
    }

    /// <summary>Rows the other way round. To go through the rows in order fills each new row in ascending order: no row is sorted.</summary>
    private static (int[] Starts, int[] Columns) Transposed(int[] starts, int[] columns)
    {
        var turned = new int[starts.Length];
        foreach (var column in columns) turned[column]++;
        ToEnds(turned);

        var rows = new int[columns.Length];
        for (var row = starts.Length - 2; row >= 0; row--)
        {
            foreach (var column in columns.AsSpan(starts[row]..starts[row + 1])) rows[--turned[column]] = row;
        }

        return (turned, rows);
    }

    /// <summary>Turns counts into where each row ends, so that filling rows from behind leaves where each starts.</summary>
    private static int ToEnds(Span<int> counts)
    {
        var total = 0;
        foreach (ref var count in counts)
        {
            total += count;
            count = total;
        }

        return total;
    }

    /// <summary>Drops what a row repeats, and moves the rows together.</summary>
    private static int[] Distinct(int[] starts, int[] neighbors)
    {
        int kept = 0, from = 0;
        for (var row = 0; row + 1 < starts.Length; row++)
        {
            var start = kept;
            var to = starts[row + 1];
            for (var at = from; at < to; at++)
            {
                if (kept == start || neighbors[kept - 1] != neighbors[at]) neighbors[kept++] = neighbors[at];
            }

            starts[row] = start;
            from = to;
        }

        starts[^1] = kept;
        return kept == neighbors.Length ? neighbors : neighbors[..kept];
    }
}
