using DataAuditor.Graphs;
using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.Discrepancies;

/// <summary>What describes the graphs of one data set, a vector each.</summary>
public sealed class GraphDescriptors(int most) : IState<GraphDescriptors>
{
    private readonly DrawnRecords<double[]> _vectors = new(most, static (archive, vector) => archive.PassVector(vector));

    private long _unreadable;
    private long _empty;
    private long _directed;
    private long _simplified;

    /// <summary>Graphs that are too large to be described.</summary>
    public long TooLarge { get; private set; }

    /// <param name="describe">Null for a graph that is too large.</param>
    internal void Add(Sample sample, Func<SimpleGraph, double[]?> describe)
    {
        if (RecordGraph.Of(sample).Graph is not { } graph)
        {
            _unreadable++;
            return;
        }

        if (graph.IsDirected) _directed++;
        if (graph.SelfLoops + graph.DuplicateEdges > 0) _simplified++;
        if (graph.NodeCount == 0) _empty++;
        else if (describe(graph) is { } vector) _vectors.Add(sample.Index, vector);
        else TooLarge++;
    }

    public void Merge(GraphDescriptors later)
    {
        _vectors.Merge(later._vectors);
        _unreadable += later._unreadable;
        _empty += later._empty;
        _directed += later._directed;
        _simplified += later._simplified;
        TooLarge += later.TooLarge;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_vectors);
        _unreadable = archive.PassCount(_unreadable);
        _empty = archive.PassCount(_empty);
        _directed = archive.PassCount(_directed);
        _simplified = archive.PassCount(_simplified);
        TooLarge = archive.PassCount(TooLarge);
    }

    /// <summary>In the order of their numbers: sums over them are the same in whatever order the graphs came.</summary>
    internal double[][] Ordered()
    {
        double[][] vectors = [.. _vectors.Items()];
        Array.Sort(vectors, static (first, second) => first.AsSpan().SequenceCompareTo(second));
        return vectors;
    }

    /// <summary>Why there is no vector.</summary>
    internal string Lack => (_empty, _unreadable) switch
    {
        (0, 0) => "is no graph",
        (_, 0) => "is no graph with a node",
        (0, _) => "is no text that can be read as a graph",
        _ => "is no graph with a node, and no other text that can be read as one",
    };

    /// <param name="whose">Which data set's the graphs are.</param>
    internal IEnumerable<string> Notes(string whose) =>
        new[]
        {
            (_unreadable, "cannot be read and are left out"),
            (_empty, "have no node and are left out"),
            (_directed, "are directed: their edges are taken without their direction"),
            (_simplified, "have loops or repeated edges, which are not counted"),
        }.Where(static note => note.Item1 > 0).Select(note => $"{note.Item1} {whose} graphs {note.Item2}").Concat(_vectors.Notes.Select(note => $"{whose}: {note}"));
}
