using DataAuditor.Metrics.Graph.Validity;

namespace DataAuditor.Metrics.Tests.Graph.Validity;

public sealed class RuleValidityTests
{
    [Fact]
    public void Is_the_share_of_graphs_that_keep_the_rules()
    {
        var score = Run.Score(new RuleValidity { Rules = "connected and not cycle" }, GraphRecords.Path(4), GraphRecords.Cycle(5), GraphRecords.Of(3, (0, 1)), GraphRecords.Star(3));

        Assert.Equal(0.5, score.Value);
        Assert.Equal([("connected", 0.75), ("not cycle", 0.75), ("unreadable", 0), ("undecided", 0)], score.Parts.Select(static part => (part.Name, part.Value)));
    }

    public static TheoryData<string, string, string?> Shapes { get; } = new()
    {
        { "tree", GraphRecords.Path(5), null },
        { "tree", GraphRecords.Cycle(3), "it has a cycle 0–1–2" },
        { "tree", GraphRecords.Of(3, (0, 1)), "it has 2 parts" },
        { "tree", GraphRecords.Of(0), "it has no node" },
        { "tree", GraphRecords.Of(1), null },
        { "tree", GraphRecords.Of(2, (0, 1), (1, 1)), "it has 1 self-loop" },
        { "tree", GraphRecords.Of(2, (0, 1), (1, 0)), null },
        { "simple", GraphRecords.Of(2, (0, 1), (1, 0), (1, 1)), "it has 1 self-loop and 1 duplicate edge" },
        { "forest", GraphRecords.Of(4, (0, 1), (2, 3)), null },
        { "path", GraphRecords.Path(6), null },
        { "path", GraphRecords.Star(3), "it has nodes of degree 3" },
        { "cycle", GraphRecords.Cycle(6), null },
        { "cycle", GraphRecords.Path(3), "it has nodes of degree 1" },
        { "cycle", GraphRecords.Of(6, (0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)), "it has 2 parts" },
        { "star", GraphRecords.Star(4), null },
        { "star", GraphRecords.Path(4), "no node is joined to all others" },
        { "wheel", GraphRecords.Complete(4), null },
        { "wheel", GraphRecords.Of(5, (0, 1), (1, 2), (2, 3), (3, 0), (4, 0), (4, 1), (4, 2), (4, 3)), null },
        { "wheel", GraphRecords.Complete(5), "what is around its hub 0 is no cycle" },
        { "complete", GraphRecords.Complete(5), null },
        { "complete", GraphRecords.Cycle(4), "it has 4 of 6 edges" },
        { "bipartite", GraphRecords.Cycle(6), null },
        { "bipartite", GraphRecords.Of(4, (0, 1), (1, 2), (2, 0)), "it has a cycle of odd length through 1 and 2" },
        { "planar", GraphRecords.Complete(4), null },
        { "planar", GraphRecords.Complete(5), "it cannot be drawn without crossings" },
        { "regular", GraphRecords.Cycle(4), null },
        { "regular(3)", GraphRecords.Cycle(4), "all its nodes are of degree 2" },
        { "colorable(2)", GraphRecords.Cycle(5), "it is not 2-colourable" },
        { "colorable(3)", GraphRecords.Complete(4), "it is not 3-colourable" },
        { "nodes(3..4)", GraphRecords.Path(5), "it has 5 nodes (3 to 4 asked)" },
        { "edges(3..)", GraphRecords.Path(3), "it has 2 edges (at least 3 asked)" },
        { "components(2)", GraphRecords.Of(3, (0, 1)), null },
        { "degree(..2)", GraphRecords.Star(3), "it has nodes of degree 1 to 3 (at most 2 asked)" },
        { "diameter(..3)", GraphRecords.Path(5), "its diameter is 4 (at most 3 asked)" },
        { "girth(4..)", GraphRecords.Cycle(3), "its girth is 3 (at least 4 asked)" },
        { "girth(4..)", GraphRecords.Path(3), "it has no cycle" },
        { "acyclic", Run.Record(("directed", true), ("edges", new[] { new[] { 0, 1 }, [1, 2], [0, 2] })), null },
        { "acyclic", Run.Record(("directed", true), ("edges", new[] { new[] { "a", "b" }, ["b", "a"] })), "it has a cycle a–b" },
        { "connected", Run.Record(("output", "I cannot draw that.")), "the text is a graph in no notation" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Says_which_rule_a_graph_breaks_and_why(string rule, string record, string? fault)
    {
        var score = Run.Score(new RuleValidity { Rules = rule }, record);

        Assert.Equal(fault is null ? 1 : 0, score.Value);
        Assert.Equal(fault, score.Evidence.SingleOrDefault().Detail);
        Assert.Equal([fault is null ? 0 : 1], Run.Faults(new RuleValidity { Rules = rule }, record));
    }

    [Fact]
    public void Takes_the_rules_of_a_record()
    {
        var tree = Run.Record(("edges", new[] { new[] { 0, 1 } }), ("rules", "tree and nodes(2)"));
        var ring = Run.Record(("edges", new[] { new[] { 0, 1 }, [1, 2], [2, 0] }), ("rules", "tree"));

        Assert.Equal(0.5, Run.Score(new RuleValidity(), tree, ring).Value);
        Assert.Equal(0, Run.Score(new RuleValidity { Rules = "not connected" }, tree, ring).Value);
    }

    [Fact]
    public void Counts_what_it_cannot_tell_as_not_valid()
    {
        var score = Run.Score(new RuleValidity { Rules = "diameter(..60)", Budget = 10 }, GraphRecords.Cycle(100));

        Assert.Equal((0, 1), (score.Value, score.Parts.Single(static part => part.Name == "undecided").Value));
        Assert.Equal("its diameter is not found out within the budget", score.Evidence.Single().Detail);
    }

    [Fact]
    public void Is_not_measurable_without_rules() => Assert.Equal(
        "no rules are set: neither option 'rules' nor the field 'rules' says what a graph must be", Run.Reason(new RuleValidity(), GraphRecords.Path(3)));

    [Fact]
    public void Is_not_measurable_by_what_is_no_rule() => Assert.Equal(
        "option 'rules': no rule is named 'conected'; did you mean 'connected'?", Run.Reason(new RuleValidity { Rules = "conected" }, GraphRecords.Path(3)));

    [Fact]
    public void Is_the_worst_value_without_a_record() => Assert.Equal(0, Run.Score(new RuleValidity { Rules = "tree" }).Value);

    [Fact]
    public void Refuses_a_record_whose_own_rules_are_none()
    {
        var wrong = Assert.Throws<AuditException>(() => Run.On(new RuleValidity(), Run.Record(("edges", Array.Empty<int>()), ("rules", "tre"))));

        Assert.Contains("the field 'rules': no rule is named 'tre'; did you mean 'tree'?", wrong.Message, StringComparison.Ordinal);
    }
}
