using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Equality;
using DataAuditor.Metrics.Graph.Rules;

namespace DataAuditor.Metrics.Tests.Graph.Equality;

public sealed class GraphClassesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(30)]
    [InlineData(60)]
    public void Keep_the_same_graphs_however_they_are_cut(int cut)
    {
        // Sixty graphs of which twenty differ, and room for five.
        var whole = Of(0, 60);
        var parts = Of(0, cut);
        parts.Merge(Of(cut, 60));
        whole.Settle();
        parts.Settle();

        Assert.Equal((20, 45), (whole.Distinct, whole.ByFingerprint));
        Assert.Equal((whole.Distinct, whole.ByFingerprint), (parts.Distinct, parts.ByFingerprint));
        Assert.Equal(whole.Repeated.Select(static one => (one.First, one.Second, one.Count)).Order(), parts.Repeated.Select(static one => (one.First, one.Second, one.Count)).Order());
    }

    private static GraphClasses Of(int from, int to)
    {
        var classes = new GraphClasses(new GraphComparison(GraphEquality.Labelled, 1000), new RuleTally(""), mostKept: 5);
        for (var record = from; record < to; record++)
        {
            var builder = new GraphBuilder();
            builder.AddEdge(new NodeId(record % 20), new NodeId("a"));
            classes.Add(builder.Build(), record);
        }

        return classes;
    }
}
