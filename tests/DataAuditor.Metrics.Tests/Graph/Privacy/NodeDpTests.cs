using DataAuditor.Metrics.Graph.Privacy;
using static DataAuditor.Metrics.Tests.Graph.Privacy.Budgets;

namespace DataAuditor.Metrics.Tests.Graph.Privacy;

public sealed class NodeDpTests
{
    private static readonly NodeDp Metric = new();

    [Fact]
    public void Is_what_is_declared_and_says_so()
    {
        var score = Run.Score(Metric, Records("""{ "epsilon": 3, "delta": 0.001, "unit": "node", "mechanism": "PrivGraph" }""", GraphRecords.Path(10)));

        Assert.Equal(3, score.Value);
        var declared = score.Parts.Single(static part => part.Name == "declared");
        Assert.Equal((3, 0.001, 10), (declared.Value, declared.Detail("delta"), declared.Detail("vertices")));
        Assert.Equal(0.01, declared.Detail("delta times vertices")!.Value, 1e-15);
        Assert.Equal("declared by the generator card, not measured; mechanism: PrivGraph", Assert.Single(score.Notes));
        Assert.Equal(("measured lower bound", "it needs 'audit_scores' of neighbouring runs"), (score.Skipped[0].Name, score.Skipped[0].Reason));
    }

    // 30 of 30 against 0 of 30: Clopper and Pearson's bounds are 0.025^(1/30) and what is missing to 1.
    [Fact]
    public void Is_what_an_attack_proves_where_that_is_more_than_declared()
    {
        var score = Run.Score(Metric, Records("""{ "epsilon": 1, "unit": "node" }""", Runs(Enumerable.Repeat(1, 60), Enumerable.Repeat(0, 60))));

        var least = Math.Pow(0.025, 1 / 30.0);
        Assert.Equal(Math.Log(least / (1 - least)), score.Value, 1e-9);
        Assert.StartsWith("the declared ε cannot hold: the attack proves ε ≥ 2.", score.Notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_what_is_declared_where_an_attack_proves_less()
    {
        var score = Run.Score(Metric, Records("""{ "epsilon": 5, "unit": "node" }""", [.. Enumerable.Range(0, 60).Select(static run => Runs([1 + run], [-run]))]));

        Assert.Equal(5, score.Value);
        Assert.InRange(score.Parts.Single(static part => part.Name == "measured lower bound").Value, 1, 5);
        Assert.Contains("confirms no budget", score.Notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_two_scores_on_either_side() => Assert.Equal(
        "it needs at least 2 scores with and without, and there are 3 and 1",
        Run.Score(Metric, Records("""{ "epsilon": 1, "unit": "node" }""", Runs([1, 2, 3], [1]))).Skipped[0].Reason);

    // The real graph is the one to protect, where it is there.
    [Theory]
    [InlineData(0.005, null)]
    [InlineData(0.02, "δ·|V| is 0.4, which is not far below 1 (0.1 or less)")]
    public void Says_where_delta_is_not_far_below_one_over_the_vertices(double delta, string? note)
    {
        var score = Run.Score(Metric, Records($$"""{ "epsilon": 1, "delta": {{delta}}, "unit": "node" }""", GraphRecords.Path(3)) with { Real = [GraphRecords.Path(20), GraphRecords.Path(7)] });

        Assert.Equal(note, score.Notes.ElementAtOrDefault(1));
    }

    [Fact]
    public void Is_not_measurable_where_delta_leaves_no_guarantee() => Assert.Equal(
        "δ = 0.2 is not below 1/|V| = 0.1 for 10 vertices: a mechanism that publishes some of them whole keeps such a budget, whatever its ε",
        Reason(Metric, """{ "epsilon": 1, "delta": 0.2, "unit": "node" }""", GraphRecords.Path(10)));

    [Fact]
    public void Says_where_there_is_no_graph_to_hold_delta_against() => Assert.Contains(
        "no record has a graph", Run.Score(Metric, Records("""{ "epsilon": 1, "delta": 0.01, "unit": "node" }""", Runs([1], [0]))).Notes[1], StringComparison.Ordinal);

    [Fact]
    public void Is_for_neighbours_of_its_own_kind() => AssertUnit(Metric, "node", "edge");

    [Fact]
    public void Is_not_measurable_where_nothing_is_declared() => AssertNeeds(Metric, "node");

    [Theory]
    [InlineData("3")]
    [InlineData("""{ "with": 1 }""")]
    [InlineData("""{ "with": 1, "without": "low" }""")]
    [InlineData("""{ "with": [1, null], "without": 1 }""")]
    public void Refuses_what_are_no_scores(string scores) => Assert.Contains(
        "audit_scores",
        Assert.Throws<AuditException>(() => Run.On(Metric, Records("""{ "epsilon": 1, "unit": "node" }""", $$"""{ "audit_scores": {{scores}} }"""))).Message,
        StringComparison.Ordinal);
}
