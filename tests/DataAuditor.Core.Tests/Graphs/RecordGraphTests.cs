using System.Text.Json;
using DataAuditor.Graphs;

namespace DataAuditor.Core.Tests.Graphs;

public sealed class RecordGraphTests
{
    [Theory]
    [InlineData("""{"nodes": 4, "edges": [[0, 1], [1, 2]]}""", 4, 2)]
    [InlineData("""{"nodes": ["a", 7, "b"], "edges": [["a", 7], ["b", "7"]]}""", 3, 2)]
    [InlineData("""{"nodes": [{"id": "a", "x": 1}, {"id": "b"}], "edges": [{"weight": [1, 2], "source": "b", "target": "a"}]}""", 2, 1)]
    [InlineData("""{"edges": [[10, 20], [20, 1000000]]}""", 3, 2)]
    [InlineData("""{"nodes": 0, "edges": []}""", 0, 0)]
    [InlineData("""{"edges": []}""", 0, 0)]
    [InlineData("""{"nodes": "3", "edges": "[[0, 1]]"}""", 3, 1)]
    [InlineData("""{"nodes": "[5, 6]", "edges": "[[5, 6]]"}""", 2, 1)]
    public void Is_read(string record, int nodes, int edges)
    {
        var graph = Of(record);

        Assert.Equal((nodes, edges), (graph.NodeCount, graph.EdgeCount));
    }

    [Fact]
    public void Is_directed_where_the_record_says_so() => Assert.Equal(2, Of("""{"directed": true, "edges": [[0, 1], [1, 0]]}""").EdgeCount);

    [Fact]
    public void Names_the_nodes_as_they_are_listed() =>
        Assert.Equal(["b", "3"], Enumerable.Range(0, 2).Select(node => RecordGraph.Of(Sample("""{"nodes": ["b", 3], "edges": []}""")).Named!.Ids[node].ToString()));

    [Theory]
    [InlineData("""{"nodes": 2, "edges": [[0, 1], [1, 2]]}""", "the field 'edges': edge 2 ends in 2, which is no node")]
    [InlineData("""{"nodes": ["a"], "edges": [["a", "c"]]}""", "the field 'edges': edge 1 ends in 'c', which is no node")]
    [InlineData("""{"nodes": ["a", "a"], "edges": []}""", "the field 'nodes': two nodes have the id 'a'")]
    [InlineData("""{"nodes": [true], "edges": []}""", "the field 'nodes': node 1 has no id, which is a text or a whole number from 0")]
    [InlineData("""{"nodes": 1.5, "edges": []}""", "the field 'nodes': it must be the number of nodes, or an array of their ids")]
    [InlineData("""{"nodes": -1, "edges": []}""", "the field 'nodes': it must be the number of nodes, or an array of their ids")]
    [InlineData("""{"nodes": 1e18, "edges": []}""", "the field 'nodes': a graph of more than 67,108,864 nodes is not read")]
    [InlineData("""{"edges": {"a": 1}}""", "the field 'edges': it must be an array of pairs of ids")]
    [InlineData("""{"edges": [[0, 1], [0.5, 1]]}""", "the field 'edges': edge 2 must be a pair of ids, which are texts or whole numbers from 0")]
    [InlineData("""{"edges": [[-1, 1]]}""", "the field 'edges': edge 1 must be a pair of ids, which are texts or whole numbers from 0")]
    [InlineData("""{"edges": [[0, 1, 2]]}""", "the field 'edges': edge 1 must be a pair of ids, which are texts or whole numbers from 0")]
    [InlineData("""{"edges": [[0]]}""", "the field 'edges': edge 1 must be a pair of ids, which are texts or whole numbers from 0")]
    [InlineData("""{"edges": [[[0], 1]]}""", "the field 'edges': edge 1 must be a pair of ids, which are texts or whole numbers from 0")]
    [InlineData("""{"edges": [{"source": 1}]}""", "the field 'edges': edge 1 must be a pair of ids, which are texts or whole numbers from 0")]
    public void Is_refused_with_the_place(string record, string message)
    {
        var wrong = Assert.Throws<AuditException>(() => Of(record));

        Assert.Equal((message, new SourceLocation("graphs.jsonl", 8)), (wrong.Message, wrong.Diagnostics.Single().Location));
    }

    private static SimpleGraph Of(string record) => RecordGraph.Of(Sample(record)).Graph!;

    private static Sample Sample(string record) => new(Role.Synthetic, 7, JsonElement.Parse(record), new SampleOrigin(FieldRoles.None, "graphs.jsonl", FieldsAreText: true), line: 8);
}
