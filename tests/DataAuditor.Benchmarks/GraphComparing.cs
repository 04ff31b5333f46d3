using System.Text;
using BenchmarkDotNet.Attributes;
using DataAuditor.Graphs;
using DataAuditor.Graphs.Comparison;
using DataAuditor.Graphs.Notations;
using DataAuditor.Randomness;

namespace DataAuditor.Benchmarks;

/// <summary>Edit distances and isomorphism of small graphs on one thread; one large graph read from a list of its edges.</summary>
[Config(typeof(WholeRuns))]
public class GraphComparing
{
    private const int Pairs = 100;

    private SimpleGraph[] _left = [];
    private SimpleGraph[] _right = [];
    private byte[] _edges = [];

    [GlobalSetup]
    public void Draw()
    {
        var random = Xoshiro256.Keyed(42, "graphs to compare");
        _left = [.. Enumerable.Range(0, Pairs).Select(_ => Small(random))];
        _right = [.. Enumerable.Range(0, Pairs).Select(_ => Small(random))];
        var text = new StringBuilder();
        for (var edge = 0; edge < 1_000_000; edge++) text.Append(random.NextInt64(100_000)).Append(' ').Append(random.NextInt64(100_000)).Append('\n');
        _edges = Encoding.UTF8.GetBytes(text.ToString());
    }

    [Benchmark(Description = "Edit distances of 100 pairs of graphs of seven nodes")]
    public int EditDistances() => _left.Zip(_right, static (left, right) => EditDistance.Between(left, right, long.MaxValue).Upper).Sum();

    [Benchmark(Description = "Isomorphism of the same")]
    public int Isomorphisms() => _left.Zip(_right, static (left, right) => Isomorphism.Compare(left, right, long.MaxValue) is true ? 1 : 0).Sum();

    [Benchmark(Description = "A graph of 100,000 nodes and 1,000,000 edges from a list of edges")]
    public NamedGraph Reading() => GraphFile.ReadEdges(_edges);

    private static SimpleGraph Small(Xoshiro256 random) => SimpleGraph.Of(7, (
        from first in Enumerable.Range(0, 7)
        from second in Enumerable.Range(0, first)
        where random.NextInt64(2) == 0
        from end in new[] { first, second }
        select end).ToArray());
}
