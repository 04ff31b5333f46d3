using DataAuditor.Metrics.Agent.Validity;

namespace DataAuditor.Metrics.Tests.Agent.Goals;

public sealed class PropositionTrackTests
{
    [Theory]
    [InlineData("all", """[[0,0,1],[1,0,1],[1,1,1],[1,1,1]]""", 3)]
    [InlineData("any", """[[0,0,1],[1,0,1],[0,0,1]]""", 2)]
    [InlineData("all", """[[0,0,1],[1,0,1],[0,0,1]]""", 1)]
    public void Looks_at_what_depends_on_others_only_after_all_or_any_of_them(string mode, string states, int complete) =>
        Assert.Equal(complete / 3.0, Complete($$"""{"states":{{states}},"dependencies":[{"proposition_indices":[2],"depends_on":[0,1],"relation_type":"after_satisfied","dependency_mode":"{{mode}}"}]}"""), 12);

    // At the last step it is not looked at any more, so that it does not hold there.
    [Fact]
    public void Takes_what_is_not_looked_at_for_not_holding() =>
        Assert.Equal(0.5, Complete("""{"states":[[0,1],[1,1],[1,1]],"dependencies":[{"proposition_indices":[1],"depends_on":[0],"relation_type":"before_satisfied"}],"constraints":[{"type":"TerminalSatisfactionConstraint","proposition_indices":[1]}]}"""));

    [Theory]
    [InlineData("after_satisfied", 1)]
    [InlineData("after_unsatisfied", 1)]
    [InlineData("while_satisfied", 0.5)]
    [InlineData("before_satisfied", 0.5)]
    public void Knows_four_relations(string relation, double complete) =>
        Assert.Equal(complete, Complete($$"""{"states":[[1,0],[0,0],[0,0],[0,1]],"dependencies":[{"proposition_indices":[1],"depends_on":[0],"relation_type":"{{relation}}"}]}"""));

    // Texts are compared whole, where PARTNR's program takes one letter in common for the same.
    [Theory]
    [InlineData("Same", "\"box\"", "\"bowl\"", 0.5)]
    [InlineData("Same", "\"box\"", "[\"bowl\",\"box\"]", 1)]
    [InlineData("Same", "[\"a\",\"b\"]", "[\"c\",\"b\"]", 1)]
    [InlineData("Different", "[\"a\",\"b\"]", "[\"c\",\"b\"]", 0.5)]
    [InlineData("Different", "\"box\"", "\"bowl\"", 1)]
    [InlineData("Same", "4", "4.0", 1)]
    public void Compares_what_satisfied_propositions(string kind, string first, string second, double complete) => Assert.Equal(
        complete,
        Complete($$$"""{"ids":["on","in"],"states":[[{"is_satisfied":true,"info":{"a":{{{first}}}}},[0,{}]],[1,[1,{"b":{{{second}}}}]]],"constraints":[{"type":"{{{kind}}}ArgConstraint","args":{"proposition_indices":["on","in"],"arg_names":["a","b"]}}]}"""));

    // The third is like the second and not like the first, which alone counts where all must be the same.
    [Theory]
    [InlineData("Same", 1)]
    [InlineData("Different", 2)]
    public void Holds_arguments_against_the_first_or_against_all_before(string kind, int complete) => Assert.Equal(
        complete / 3.0,
        Complete($$$"""{"states":[[[1,{"o":"a"}],0,0],[0,[1,{"o":"b"}],0],[0,0,[1,{"o":"b"}]]],"constraints":[{"type":"{{{kind}}}ArgConstraint","args":{"proposition_indices":[0,1,2],"arg_names":["o","o","o"]}}]}"""), 12);

    // What satisfied one alone is held against nothing: the original does not look at it either.
    [Theory]
    [InlineData("Same")]
    [InlineData("Different")]
    public void Does_not_ask_for_the_arguments_of_one_proposition_alone(string kind) => Assert.Equal(
        0.5, Complete($$$"""{"states":[[1,0]],"constraints":[{"type":"{{{kind}}}ArgConstraint","args":{"proposition_indices":[0,1],"arg_names":["o","o"]}}]}"""));

    // The fourth shares a value with the third before it shares one with the second: the earliest is named.
    [Fact]
    public void Names_the_earliest_proposition_with_the_same_argument()
    {
        var record = """{"propositions":{"states":[[[1,{"o":"a"}],0,0,0],[0,[1,{"o":[2,"b"]}],0,0],[0,0,[1,{"o":"c"}],0],[0,0,0,[1,{"o":["c",2.0]}]]],"constraints":[{"type":"DifferentArgConstraint","args":{"proposition_indices":[0,1,2,3],"arg_names":["o","o","o","o"]}}]}}""";

        Assert.Equal("3 of 4 goals are complete: '3' has the same 'o' as '1'", Run.Score(new PercentComplete(), record).Evidence.Single().Detail);
    }

    [Theory]
    [InlineData("""{"states":[],"constraints":[{"type":"TemporalConstraint","args":{"dag_edges":[[0,1]]}}]}""")]
    [InlineData("""{"states":[],"dependencies":[{"proposition_indices":[1],"depends_on":[0],"relation_type":"after_satisfied"}]}""")]
    [InlineData("""{"ids":["a","b"],"states":[],"constraints":[{"type":"TemporalConstraint","args":{"dag_edges":[[0,1]]}}]}""")]
    public void Is_0_of_an_episode_without_a_step(string propositions) => Assert.Equal(0, Complete(propositions));

    [Theory]
    [InlineData("[1,1,1]", "[0]")]
    [InlineData("[1]", "[0,0]")]
    public void Takes_propositions_that_are_named_twice_for_one(string of, string on) => Assert.Equal(
        1, Complete($$"""{"states":[[1,0],[1,1]],"dependencies":[{"proposition_indices":{{of}},"depends_on":{{on}},"relation_type":"after_satisfied","dependency_mode":"any"}]}"""));

    // Two names of one are one: so it has to come before, and here comes before itself.
    [Fact]
    public void Sees_a_circle_of_propositions_that_are_named_twice() => Assert.Contains(
        "come before themselves",
        Assert.Throws<AuditException>(() => Complete("""{"states":[[1]],"dependencies":[{"proposition_indices":[0],"depends_on":[0,0],"relation_type":"after_satisfied","dependency_mode":"any"}]}""")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Takes_one_of_several_arguments_by_its_place() => Assert.Equal(
        1, Complete("""{"states":[[[1,{"*args":["x","a"]}],[1,{"o":"a"}]]],"constraints":[{"type":"SameArgConstraint","args":{"proposition_indices":[0,1],"arg_names":["*args_1","o"]}}]}"""));

    [Theory]
    [InlineData("""{"states":[[1,0],[1]]}""", "has 1 propositions at step 1, where it should have 2")]
    [InlineData("""{"states":[["yes"]]}""", "does not say of proposition 0 whether it holds at step 0")]
    [InlineData("""{"states":[1]}""", "something else than an array as the state of step 0")]
    [InlineData("""{}""", "must have 'states'")]
    [InlineData("""[]""", "must be an object with 'states'")]
    [InlineData("""{"ids":["a","a"],"states":[[1,1]]}""", "has the id 'a' twice")]
    [InlineData("""{"ids":["a"],"states":[[1]],"constraints":[{"type":"TerminalSatisfactionConstraint","args":{"proposition_indices":["b"]}}]}""", "refers to a proposition \"b\", which is not there")]
    [InlineData("""{"states":[[1]],"constraints":[{"type":"TerminalSatisfactionConstraint","args":{"proposition_indices":[1]}}]}""", "refers to a proposition 1, which is not there")]
    [InlineData("""{"states":[[1]],"constraints":[{"type":"Other"}]}""", "unknown 'type' 'Other'")]
    [InlineData("""{"states":[[1]],"constraints":[{"type":"TemporalConstraint","args":{"dag_edges":[[0]]}}]}""", "no pair of propositions")]
    [InlineData("""{"states":[[1]],"constraints":[{"type":"SameArgConstraint","args":{"proposition_indices":[0],"arg_names":[]}}]}""", "1 'proposition_indices' and 0 'arg_names'")]
    [InlineData("""{"states":[[1,1]],"constraints":[{"type":"SameArgConstraint","args":{"proposition_indices":[0,1],"arg_names":["o","o"]}}]}""", "does not say what 'o' is of the proposition '0' at step 0")]
    [InlineData("""{"states":[[1,1]],"dependencies":[{"proposition_indices":[0],"depends_on":[1],"relation_type":"later"}]}""", "unknown 'relation_type' 'later'")]
    [InlineData("""{"states":[[1,1]],"dependencies":[{"proposition_indices":[0],"depends_on":[1],"relation_type":"after_satisfied","dependency_mode":"most"}]}""", "unknown 'dependency_mode' 'most'")]
    [InlineData("""{"states":[[1,1]],"dependencies":[{"proposition_indices":[0],"relation_type":"after_satisfied"}]}""", "must have an array 'depends_on'")]
    [InlineData("""{"states":[[1,1,1]],"constraints":[{"type":"TemporalConstraint","args":{"dag_edges":[[0,1],[1,2],[2,0]]}}]}""", "'dag_edges' that come before themselves: '0' before '1' before '2' before '0'")]
    [InlineData("""{"states":[[1,1]],"dependencies":[{"proposition_indices":[0],"depends_on":[1],"relation_type":"after_satisfied"},{"proposition_indices":[1],"depends_on":[0],"relation_type":"while_satisfied"}]}""", "'dependencies' that come before themselves: '0' before '1' before '0'")]
    public void Refuses_what_is_wrong_or_leads_in_a_circle(string propositions, string fault) =>
        Assert.Contains(fault, Assert.Throws<AuditException>(() => Complete(propositions)).Message, StringComparison.Ordinal);

    // Each only as long as the other has not come: that is no circle.
    [Fact]
    public void Lets_propositions_shut_each_other_out() => Assert.Equal(
        0.5,
        Complete("""{"states":[[1,0],[1,1]],"dependencies":[{"proposition_indices":[0],"depends_on":[1],"relation_type":"before_satisfied"},{"proposition_indices":[1],"depends_on":[0],"relation_type":"before_satisfied"}]}"""));

    private static double Complete(string propositions) => Run.Score(new PercentComplete(), $$"""{"propositions":{{propositions}}}""").Value;
}
