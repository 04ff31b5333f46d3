using DataAuditor.Graphs;
using DataAuditor.Graphs.Notations;

namespace DataAuditor.Core.Tests.Graphs.Notations;

public sealed class GraphFileTests
{
    [Fact]
    public void Has_an_edge_on_each_line()
    {
        var named = GraphFile.ReadEdges("# a comment\r\n% and one\n\n0\t1\r\n 1 2 0.5\na,b,{'weight': 3}\n10x 007\n2 1"u8);

        Assert.Equal((7, 4, 1), (named.Graph.NodeCount, named.Graph.EdgeCount, named.Graph.DuplicateEdges));
        Assert.Equal(["0", "1", "2", "a", "b", "10x", "7"], Enumerable.Range(0, 7).Select(node => named.Ids[node].ToString()));
    }

    [Fact]
    public void Is_refused_where_an_edge_has_one_end()
    {
        var wrong = Assert.Throws<GraphFormatException>(() => GraphFile.ReadEdges("0 1\n# x\n2\n"u8));

        Assert.Equal(("an edge has two ends, and the line has one word", 3), (wrong.Message, wrong.Line));
    }

    [Fact]
    public void Has_a_node_on_each_line()
    {
        var named = GraphFile.ReadNeighbors("#x\na b c\nb: a\nd\n5: 6, 7\n6 5"u8);

        Assert.Equal((7, 4, 0), (named.Graph.NodeCount, named.Graph.EdgeCount, named.Graph.DuplicateEdges));
    }

    [Fact]
    public void May_have_several_graphs()
    {
        Assert.Equal([1, 2], GraphFile.ReadDot("graph { a -- b }\n\ndigraph { a -> b -> a }"u8).Select(static named => named.Graph.EdgeCount));
        Assert.Equal([1, 0], GraphFile.ReadGraphMl("<graphml><graph><node id='a'/><node id='b'/><edge source='a' target='b'/></graph><graph/></graphml>"u8.ToArray()).Select(static named => named.Graph.EdgeCount));
    }

    [Fact]
    public void Says_the_line_of_what_is_wrong()
    {
        Assert.Equal(3, Assert.Throws<GraphFormatException>(() => GraphFile.ReadDot("graph {\n a -- b\n a -> c\n}"u8)).Line);
        Assert.Equal(2, Assert.Throws<GraphFormatException>(() => GraphFile.ReadGraphMl("<graphml><graph>\n<node/></graph></graphml>"u8.ToArray())).Line);
    }

    [Fact]
    public void Is_empty_without_an_edge() => Assert.Equal(0, GraphFile.ReadEdges(""u8).Graph.NodeCount);
}
