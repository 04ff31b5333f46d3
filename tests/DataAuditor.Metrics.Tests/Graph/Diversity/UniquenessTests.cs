using DataAuditor.Metrics.Graph.Diversity;
using DataAuditor.Metrics.Graph.Equality;

namespace DataAuditor.Metrics.Tests.Graph.Diversity;

public sealed class UniquenessTests
{
    [GoldenTheory]
    [InlineData(GraphEquality.Labelled, "", "uniq_labelled_all")]
    [InlineData(GraphEquality.Isomorphism, "", "uniq_isomorphism_all")]
    [InlineData(GraphEquality.Labelled, "connected", "uniq_labelled_valid")]
    [InlineData(GraphEquality.Isomorphism, "connected", "uniq_isomorphism_valid")]
    public void Has_the_golden_value(GraphEquality equality, string rules, string name)
    {
        var golden = Atlas.Read("golden_novelty.json");
        var records = golden["generated"]!.AsArray().Select(graph => Run.Record(("nodes", graph!["n"]), ("edges", graph["edges"])));

        Assert.Equal(golden[name]!.GetValue<double>(), Run.Score(new Uniqueness { Equality = equality, Rules = rules }, [.. records]).Value, 1e-12);
    }

    [GoldenFact]
    public void Is_one_for_the_whole_atlas()
    {
        var records = Atlas.Graphs.Where(static graph => graph.NodeCount is > 0 and < 7).Select(static graph => GraphRecords.Of(
            graph.NodeCount, from node in Enumerable.Range(0, graph.NodeCount) from neighbor in graph.Neighbors(node).ToArray() where node < neighbor select (node, neighbor)));

        Assert.Equal(1, Run.Score(new Uniqueness(), [.. records]).Value);
    }

    [Fact]
    public void Shows_the_graphs_that_come_again()
    {
        var score = Run.Score(new Uniqueness(), GraphRecords.Path(3), GraphRecords.Star(2), GraphRecords.Cycle(3), Run.Record(("output", "?")));

        Assert.Equal(2.0 / 3, score.Value);
        Assert.Equal((1, "it is the same graph as that of record 0; 2 records have it"), (score.Evidence.Single().Record, score.Evidence.Single().Detail));
        Assert.Equal([0.75, 0.25], score.Parts.Select(static part => part.Value));
    }

    [Fact]
    public void Does_not_depend_on_names() => Relabelled.ChangesNothing(new Uniqueness(), GraphRecords.Path(4), GraphRecords.Cycle(4), GraphRecords.Of(4, (0, 2), (2, 1), (1, 3)), GraphRecords.Cycle(4));

    [Fact]
    public void Is_the_worst_value_where_no_graph_is_valid()
    {
        Assert.Equal((0, "no graph keeps the rules: the worst value"), Of(Run.Score(new Uniqueness { Rules = "tree" }, GraphRecords.Cycle(3))));
        Assert.Equal((0, "there is no synthetic record: the worst value"), Of(Run.Score(new Uniqueness())));

        static (double, string) Of(Measurement.Score score) => (score.Value, score.Notes.Single());
    }

    [Fact]
    public void Says_where_the_budget_did_not_suffice()
    {
        var score = Run.Score(new Uniqueness { Budget = 3 }, GraphRecords.Cycle(30), GraphRecords.Cycle(30));

        Assert.Equal((0.5, "1 comparisons ended without an answer within the budget; their graphs are taken to be the same"), (score.Value, score.Notes.Single()));
    }
}
