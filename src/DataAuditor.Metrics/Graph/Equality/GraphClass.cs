using DataAuditor.Graphs;
using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.Equality;

/// <summary>Graphs that are the same.</summary>
/// <param name="first">The position of the first.</param>
internal sealed class GraphClass(NamedGraph graph, long first)
{
    public NamedGraph Graph => graph;

    public long First => first;

    public long Count { get; private set; } = 1;

    /// <summary>The position of the second; null where there is none.</summary>
    public long? Second { get; private set; }

    /// <summary>Takes in the graphs of a class that are the same, and come later.</summary>
    public void Add(GraphClass later)
    {
        Count += later.Count;
        Second ??= later.First;
    }

    /// <summary>Passes graphs through an archive: writes them, or reads some.</summary>
    /// <exception cref="InvalidDataException">What is read are no graphs.</exception>
    public static GraphClass Passed(StateArchive archive, GraphClass? alike)
    {
        var passed = new GraphClass(NamedGraph.Passed(archive, alike?.Graph), archive.PassCount(alike?.First ?? 0))
        {
            Count = archive.PassCount(alike?.Count ?? 0),
            Second = archive.PassOptional(alike?.Second),
        };
        return passed.Count > 0 && passed.Second is null == (passed.Count == 1) ? passed : throw StateArchive.Broken("a graph does not occur as often as it should");
    }
}
