using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Rules;

namespace DataAuditor.Metrics.Tests.Graph.Rules;

public sealed class RuleParserTests
{
    private static readonly NamedGraph Triangle = GraphOf(0, 1, 1, 2, 2, 0);

    [Theory]
    [InlineData("cycle", true)]
    [InlineData("tree", false)]
    [InlineData("tree or cycle and not bipartite", true)]
    [InlineData("(tree or cycle) and bipartite", false)]
    [InlineData("tree or cycle and bipartite", false)]
    [InlineData("not tree", true)]
    [InlineData("not (tree or cycle)", false)]
    [InlineData("not not cycle", true)]
    [InlineData(" nodes(3) and edges( 2 .. 4 ) and degree(..2) and components(1..) ", true)]
    [InlineData("nodes(4..)", false)]
    [InlineData("regular and regular(2) and colorable(3) and not colorable(2)", true)]
    [InlineData("diameter(1) and girth(3) and planar and complete and simple and connected", true)]
    [InlineData("acyclic or forest or path or star or wheel", false)]
    public void Reads_what_a_graph_must_be(string rules, bool passes) => Assert.Equal(passes, RuleParser.Read(rules).Judge(new RuleSubject(Triangle, 1_000_000)).Passes);

    [Fact]
    public void Keeps_the_conjuncts_as_they_were_written() =>
        Assert.Equal(["connected", "nodes(3..5)", "not tree", "tree or cycle"], RuleParser.Read("connected and nodes(3..5) and not tree and (tree or cycle)").Conjuncts.Select(rule => rule.Text));

    [Theory]
    [InlineData("", "a rule is missing at the end")]
    [InlineData("tree and", "a rule is missing at the end")]
    [InlineData("trea", "no rule is named 'trea'; did you mean 'tree'?")]
    [InlineData("tree cycle", "'cycle' cannot stand at 6")]
    [InlineData("(tree", "a parenthesis is not closed")]
    [InlineData("tree(3)", "'tree' takes no number")]
    [InlineData("nodes", "'nodes' needs a number or a range, as in nodes(3) or nodes(3..5)")]
    [InlineData("nodes(a)", "'(a' is no number and no range, such as (3), (3..5) or (3..)")]
    [InlineData("nodes(5..3)", "'(5..3)' is no number and no range, such as (3), (3..5) or (3..)")]
    [InlineData("colorable(2..3)", "'colorable' needs one number, as in colorable(3)")]
    [InlineData("&", "'&' cannot stand at 1")]
    public void Says_what_is_no_rule(string rules, string message) => Assert.Equal(message, Assert.Throws<RuleException>(() => RuleParser.Read(rules)).Message);

    [Fact]
    public void Is_not_taken_down_by_nesting() => Assert.Equal(
        "rules are nested more than 100 deep", Assert.Throws<RuleException>(() => RuleParser.Read(new string('(', 1_000_000))).Message);

    private static NamedGraph GraphOf(params int[] ends)
    {
        var builder = new GraphBuilder();
        foreach (var edge in ends.Chunk(2)) builder.AddEdge(new NodeId(edge[0]), new NodeId(edge[1]));
        return builder.Build();
    }
}
