using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Structure;

namespace DataAuditor.Metrics.Graph.Rules;

/// <summary>A graph under rules: what several of them ask is found out once.</summary>
/// <param name="budget">How many steps a search may take.</param>
internal sealed class RuleSubject(NamedGraph named, long budget)
{
    private SimpleGraph? _around;

    private int? _parts;

    private (int Least, int Most)? _degrees;

    private IReadOnlyList<int>? _cycle;

    private bool _knowsCycle;

    public long Budget => budget;

    public SimpleGraph Graph => named.Graph;

    /// <summary>The graph without its directions.</summary>
    public SimpleGraph Around => _around ??= named.Graph.Undirected();

    public int Nodes => Around.NodeCount;

    public int Edges => Around.EdgeCount;

    /// <summary>How many parts hang together.</summary>
    public int Parts => _parts ??= Components.Count(Around);

    public (int Least, int Most) Degrees => _degrees ??= DegreesOf(Around);

    /// <summary>Some cycle, directions aside; null where there is none.</summary>
    public IReadOnlyList<int>? Cycle
    {
        get
        {
            if (!_knowsCycle) (_cycle, _knowsCycle) = (Cycles.Find(Around), true);
            return _cycle;
        }
    }

    public string NameOf(int node) => PlainText.OneLine(named.Ids[node].ToString(), maxLength: 20);

    /// <summary>Names of nodes in a row, the first of many.</summary>
    public string NamesOf(IReadOnlyList<int> nodes, string between) =>
        string.Join(between, nodes.Take(12).Select(NameOf)) + (nodes.Count > 12 ? $"{between}… of {nodes.Count} nodes" : "");

    private static (int Least, int Most) DegreesOf(SimpleGraph graph)
    {
        var (least, most) = (graph.NodeCount == 0 ? 0 : int.MaxValue, 0);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            least = Math.Min(least, graph.Degree(node));
            most = Math.Max(most, graph.Degree(node));
        }

        return (least, most);
    }
}
