using System.Text.Json.Nodes;
using DataAuditor.Graphs.Notations;
using DataAuditor.Metrics.Graph.Robustness;

namespace DataAuditor.Metrics.Tests.Graph.Robustness;

public sealed class SyntacticCorrectnessTests
{
    [GoldenTheory]
    [InlineData(GraphGrammar.Strict, "strict")]
    [InlineData(GraphGrammar.Lenient, "lenient")]
    public void Reads_what_the_golden_grammar_reads(GraphGrammar grammar, string name)
    {
        var golden = Atlas.Read("golden_scr.json");
        var cases = golden["cases"]!.AsArray();
        Assert.Equal(29, cases.Count);
        foreach (var known in cases)
        {
            var score = Run.Score(new SyntacticCorrectness { Grammar = grammar }, Run.Record(("output", known!["text"])));
            Assert.True(known[name]!.GetValue<bool>() == (score.Value == 1), known["text"]!.ToJsonString());
            if (score.Value == 1) Assert.Equal([Count(known, "self_loops"), Count(known, "duplicates")], score.Parts.Select(static part => part.Details.Single().Value));
        }

        var all = Run.Score(new SyntacticCorrectness { Grammar = grammar }, [.. cases.Select(static known => Run.Record(("output", known!["text"])))]);
        Assert.Equal(golden[$"scr_{name}"]!.GetValue<double>(), all.Value, 1e-15);
    }

    [Theory]
    [InlineData(GraphNotation.AdjacencyList, "0: 1, 2\n1: 0\n2: 0")]
    [InlineData(GraphNotation.Json, """{"nodes": [0, 1], "edges": [[0, 1]]}""")]
    [InlineData(GraphNotation.Dot, "graph { a -- b }")]
    [InlineData(GraphNotation.GraphMl, "<graphml><graph edgedefault=\"undirected\"><node id=\"a\"/></graph></graphml>")]
    public void Wants_the_notation_that_was_asked_for(GraphNotation notation, string output)
    {
        foreach (var asked in new[] { GraphNotation.EdgeList, GraphNotation.AdjacencyList, GraphNotation.Json, GraphNotation.Dot, GraphNotation.GraphMl })
        {
            Assert.Equal(asked == notation ? 1 : 0, Run.Score(new SyntacticCorrectness { Notation = asked }, Run.Record(("output", output))).Value);
        }

        Assert.Equal(1, Run.Score(new SyntacticCorrectness { Notation = GraphNotation.Any }, Run.Record(("output", output))).Value);
    }

    [Fact]
    public void Says_why_an_output_is_none()
    {
        var score = Run.Score(new SyntacticCorrectness(), Run.Record(("output", "I cannot.")), Run.Record(("output", "[(0, 1)]")));

        Assert.Equal((0, "the text is no edge list"), (score.Evidence.Single().Record, score.Evidence.Single().Detail));
        Assert.Equal([1, 0], Run.Faults(new SyntacticCorrectness(), Run.Record(("output", "I cannot.")), Run.Record(("output", "[(0, 1)]"))));
    }

    [Fact]
    public void Is_the_worst_value_without_a_record() => Assert.Equal(0, Run.Score(new SyntacticCorrectness()).Value);

    private static double Count(JsonNode known, string name) => known[name]!.GetValue<int>();
}
