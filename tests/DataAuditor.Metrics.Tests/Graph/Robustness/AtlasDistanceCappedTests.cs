using DataAuditor.Metrics.Graph.Robustness;

namespace DataAuditor.Metrics.Tests.Graph.Robustness;

public sealed class AtlasDistanceCappedTests
{
    [Fact]
    public void Counts_a_far_graph_as_the_cap()
    {
        var near = Run.Record(("edges", new[] { new[] { 0, 1 } }), ("target", "[(0, 1), (1, 2)]"));
        var far = Run.Record(("nodes", 40), ("edges", Array.Empty<int>()), ("target", "[(0, 1), (1, 2)]"));
        var unreadable = Run.Record(("output", ""), ("target", new { nodes = 100, edges = Array.Empty<int>() }));

        Assert.Equal((2 + 10 + 10) / 3.0, Run.Score(new AtlasDistanceCapped(), near, far, unreadable).Value, 1e-15);
        Assert.Equal((1 + 1 + 1) / 3.0, Run.Score(new AtlasDistanceCapped { Cap = 1 }, near, far, unreadable).Value, 1e-15);
    }

    [Fact]
    public void Does_not_depend_on_names() =>
        Relabelled.ChangesNothing(new AtlasDistanceCapped { Cap = 3 }, Run.Record(("nodes", 5), ("edges", new[] { new[] { 0, 1 }, [1, 2], [3, 4] }), ("target", "[(0, 1), (1, 2)]")));
}
