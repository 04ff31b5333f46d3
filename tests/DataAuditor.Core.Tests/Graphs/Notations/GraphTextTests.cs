using DataAuditor.Graphs;
using DataAuditor.Graphs.Notations;

namespace DataAuditor.Core.Tests.Graphs.Notations;

public sealed class GraphTextTests
{
    [Theory]
    [InlineData(GraphNotation.EdgeList, "[(0, 1), (1, 2)]", 3, 2)]
    [InlineData(GraphNotation.EdgeList, "[]", 0, 0)]
    [InlineData(GraphNotation.AdjacencyList, "0: 1, 2\n\n1: [0]\n2: 0 \n3:", 4, 2)]
    [InlineData(GraphNotation.Json, """{"nodes": 4, "edges": [[0, 1]]}""", 4, 1)]
    [InlineData(GraphNotation.Json, """{"directed": true, "nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b"}, {"source": "b", "target": "a"}]}""", 2, 2)]
    [InlineData(GraphNotation.Json, """{"0": [1, 2], "1": [0], "2": []}""", 3, 2)]
    [InlineData(GraphNotation.Json, """[["a", "b"], ["b", "c"]]""", 3, 2)]
    [InlineData(GraphNotation.Dot, "graph { a -- b -- c; d }", 4, 2)]
    [InlineData(GraphNotation.Dot, "strict digraph \"G\" { /* x */ node [shape=box, color=red]; 1 -> {2 3} -> 4 [weight=2]; subgraph s { 5; 6 } -> 7 }", 7, 6)]
    [InlineData(GraphNotation.Dot, "graph{a:n--\"a b\"+\"c\"--<<b>x</b>>// c\n#line\n rank=same;\"a\\\"q\"}", 4, 2)]
    [InlineData(GraphNotation.GraphMl, """<?xml version="1.0" encoding="UTF-8"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d"/><graph edgedefault="undirected"><node id="a"><data key="d">1</data></node><edge source="a" target="b"/><node id="b"/><node id="c"/></graph></graphml>""", 3, 1)]
    public void Is_read_in_its_notation(GraphNotation notation, string text, int nodes, int edges)
    {
        foreach (var asked in new[] { notation, GraphNotation.Any })
        {
            foreach (var grammar in Enum.GetValues<GraphGrammar>())
            {
                var graph = GraphText.Read(text, asked, grammar).Graph;
                Assert.Equal((nodes, edges, 0), (graph.NodeCount, graph.EdgeCount, graph.DuplicateEdges));
            }
        }
    }

    [Theory]
    [InlineData("Sure! [(0, 1), (1, 2)] is a path.", 3, 2)]
    [InlineData("The edges are:\n```\n0 1\n1 -> 2\n```\nDone.", 3, 2)]
    [InlineData("Of [3] nodes, [] or [(4, 5)].", 2, 1)]
    [InlineData("Here it is {as asked}: {\"nodes\": [0, 1, 2], \"edges\": [[0, 1]]}", 3, 1)]
    [InlineData("```dot\ndigraph G { a -> b }\n```", 2, 1)]
    [InlineData("My graph: graph G {a -- b} and so on", 2, 1)]
    [InlineData("Here: <graphml><graph><node id='a'/></graph></graphml> done", 1, 0)]
    [InlineData("```\n0: 1 2\n3: \n```", 4, 2)]
    public void May_stand_among_words(string text, int nodes, int edges)
    {
        var graph = GraphText.Read(text).Graph;

        Assert.Equal((nodes, edges), (graph.NodeCount, graph.EdgeCount));
        Assert.ThrowsAny<GraphFormatException>(() => GraphText.Read(text, grammar: GraphGrammar.Strict));
    }

    [Theory]
    [InlineData("")]
    [InlineData("I cannot do that.")]
    [InlineData("{")]
    [InlineData("graph")]
    [InlineData("graph G { a -- }")]
    [InlineData("graph G { a -> b }")]
    [InlineData("digraph G { a -- b }")]
    [InlineData("graph G { a -- b")]
    [InlineData("graph G { \"a }")]
    [InlineData("graph G { a [x=1 }")]
    [InlineData("{\"edges\": 3}")]
    [InlineData("{\"edges\": [[0, null]]}")]
    [InlineData("{\"nodes\": [0], \"edges\": [[0, 1]]}")]
    [InlineData("{\"name\": \"x\"}")]
    [InlineData("<graphml><graph><edge source='a' target='b'/></graph></graphml>")]
    [InlineData("<graphml><graph><node/></graph></graphml>")]
    [InlineData("<graphml></graphml>")]
    [InlineData("<graphml><graph><node id='a'></graph></graphml>")]
    [InlineData("<!DOCTYPE graphml [<!ENTITY a 'b'>]><graphml><graph><node id='&a;'/></graph></graphml>")]
    [InlineData("0 1\n1 x")]
    [InlineData("""{"edges": [["\ud800", "a"]]}""")]
    [InlineData("""{"\ud800": [1]}""")]
    public void Is_refused(string text)
    {
        foreach (var grammar in Enum.GetValues<GraphGrammar>()) Assert.Throws<GraphFormatException>(() => GraphText.Read(text, grammar: grammar));
    }

    [Theory]
    [InlineData("graph {", "{", 20_000)]
    [InlineData("", "[", 1_000_000)]
    [InlineData("", "{\"a\":", 1_000_000)]
    [InlineData("graph {", "\"a\"+", 300_000)]
    [InlineData("", "graph ", 300_000)]
    [InlineData("{", "graph ", 300_000)]
    public void Is_not_taken_down_by_nesting(string start, string deeper, int times) =>
        Assert.Throws<GraphFormatException>(() => GraphText.Read(start + string.Concat(Enumerable.Repeat(deeper, times))));

    [Fact]
    public void Does_not_multiply_subgraphs_without_end()
    {
        var many = string.Join(' ', Enumerable.Range(0, 5000));
        var wrong = Assert.Throws<GraphFormatException>(() => GraphText.Read($"graph {{ {{ {many} }} -- {{ {many} }} }}"));

        Assert.Equal("more than 10,000,000 edges between subgraphs are not read", wrong.Message);
    }

    [Theory]
    [InlineData("C", 1, 0)]
    [InlineData("CCO", 3, 2)]
    [InlineData("c1ccccc1", 6, 6)]
    [InlineData("CC(=O)Oc1ccccc1C(=O)O", 13, 13)]
    [InlineData("[Na+].[Cl-]", 2, 0)]
    [InlineData("C%12CC%12", 3, 3)]
    [InlineData("C%(123)CC%(123)", 3, 3)]
    [InlineData("C=1CC=1", 3, 3)]
    [InlineData("N[C@@H](C)C(=O)O", 6, 5)]
    [InlineData("F/C=C/F", 4, 3)]
    [InlineData("[13CH4]", 1, 0)]
    [InlineData("C(C.O)N", 4, 2)]
    [InlineData("ClCBr", 3, 2)]
    [InlineData("CN1C=NC2=C1C(=O)N(C(=O)N2C)C", 14, 15)]
    public void Is_the_structure_of_a_molecule(string smiles, int atoms, int bonds)
    {
        var graph = GraphText.OfSmiles(smiles).Graph;

        Assert.Equal((atoms, bonds), (graph.NodeCount, graph.EdgeCount));
    }

    [Theory]
    [InlineData("", "an atom is missing at the end")]
    [InlineData("C1CC", "ring 1 is not closed")]
    [InlineData("C(C", "a branch is not closed")]
    [InlineData("CC)", "')' cannot stand at 3")]
    [InlineData("C()C", "')' cannot stand at 3")]
    [InlineData("C11", "ring 1 joins an atom to itself")]
    [InlineData("C=", "it ends too early")]
    [InlineData("=C", "'=' cannot stand at 1")]
    [InlineData("CX", "'X' cannot stand at 2")]
    [InlineData("[C", "it ends too early")]
    [InlineData("C.", "an atom is missing at the end")]
    [InlineData("C%1", "'1' cannot stand at 3")]
    public void Is_no_molecule(string smiles, string message) => Assert.Equal(message, Assert.Throws<GraphFormatException>(() => GraphText.OfSmiles(smiles)).Message);
}
