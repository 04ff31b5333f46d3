using System.Text.Json.Nodes;
using DataAuditor.Metrics.Graph.Diversity;
using DataAuditor.Metrics.Graph.Equality;

namespace DataAuditor.Metrics.Tests.Graph.Diversity;

public sealed class NoveltyTests
{
    [GoldenTheory]
    [InlineData(GraphEquality.Labelled, "novelty_labelled")]
    [InlineData(GraphEquality.Isomorphism, "novelty_isomorphism")]
    public void Has_the_golden_value(GraphEquality equality, string name)
    {
        var golden = Atlas.Read("golden_novelty.json");
        var examples = golden["examples"]!.AsArray().Select(static graph => new { nodes = graph!["n"]!.GetValue<int>(), edges = graph["edges"] });
        var records = golden["generated"]!.AsArray().Select(graph => Run.Record(("nodes", graph!["n"]), ("edges", graph["edges"]), ("examples", examples)));

        Assert.Equal(golden[name]!.GetValue<double>(), Run.Score(new Novelty { Equality = equality }, [.. records]).Value, 1e-12);
    }

    [Fact]
    public void Says_which_example_a_graph_is()
    {
        var score = Run.Score(new Novelty(), Like("[(0, 1), (1, 2)]"), Like("[(0, 1), (1, 2), (2, 0)]"), Like("no graph"));

        Assert.Equal(1.0 / 3, score.Value);
        Assert.Equal([(0, "it is the same graph as example 2"), (2, "the text is a graph in no notation")], score.Evidence.Select(static exhibit => (exhibit.Record, exhibit.Detail)));
        Assert.Equal(1.0 / 3, score.Parts[0].Value);
        Assert.Equal([1, 0, 1], Run.Faults(new Novelty(), Like("[(0, 1), (1, 2)]"), Like("[(0, 1), (1, 2), (2, 0)]"), Like("no graph")));
    }

    [Fact]
    public void Does_not_count_what_it_cannot_tell()
    {
        var record = Run.Record(("edges", Ring(30)), ("examples", new[] { new { edges = Ring(30) } }));
        var score = Run.Score(new Novelty { Budget = 3 }, record);

        Assert.Equal((0, 1), (score.Value, score.Parts.Single(static part => part.Name == "undecided").Value));
    }

    [Fact]
    public void Does_not_depend_on_names() => Relabelled.ChangesNothing(new Novelty(), WithExamples(GraphRecords.Path(4)), WithExamples(GraphRecords.Cycle(4)), WithExamples(GraphRecords.Star(3)));

    [Fact]
    public void Refuses_examples_that_are_no_graphs()
    {
        var wrong = Assert.Throws<AuditException>(() => Run.On(new Novelty(), Run.Record(("edges", Array.Empty<int>()), ("examples", new[] { 3 }))));

        Assert.Contains("graph 1 of the field 'examples': it must be a graph", wrong.Message, StringComparison.Ordinal);
    }

    private static string Like(string output) => Run.Record(("output", output), ("examples", new[] { "[(5, 6), (6, 7), (7, 8)]", "[(9, 8), (8, 7)]" }));

    private static string WithExamples(string record)
    {
        var with = JsonNode.Parse(record)!;
        with["examples"] = new JsonArray("[(5, 6), (6, 7), (7, 8)]");
        return with.ToJsonString();
    }

    private static int[][] Ring(int nodes) => [.. Enumerable.Range(0, nodes).Select(node => new[] { node, (node + 1) % nodes })];
}
