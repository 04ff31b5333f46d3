using DataAuditor.Metrics.Agent.Diversity;

namespace DataAuditor.Metrics.Tests.Agent.Diversity;

public sealed class ActionDistinctNTests
{
    [Fact]
    public void Is_the_share_of_distinct_runs()
    {
        // go-left, left-go, go-left; left-go.
        var score = Run.Score(new ActionDistinctN(), """{"action":["go","left","go","left"]}""", """{"steps":[{"action":"left"},{"action":null},{"action":"go"}]}""");

        Assert.Equal(0.5, score.Value);
        Assert.Equal([("distinct-n-grams", 2), ("n-grams", 4)], score.Parts.Select(static part => (part.Name, part.Value)));
    }

    [Fact]
    public void Counts_single_actions_where_n_is_one() => Assert.Equal(2 / 4.0, Run.Score(new ActionDistinctN { N = 1 }, """{"action":["go","left","go","left"]}""").Value);

    [Fact]
    public void Tells_actions_of_several_parts_apart() => Assert.Equal(
        2 / 3.0, Run.Score(new ActionDistinctN { N = 1 }, """{"action":[{"name":"pick","what":"cup"},{"name":"pick","what":"jar"},{"name":"pick","what":"cup"}]}""").Value);

    [Fact]
    public void Does_not_run_over_the_end_of_an_episode()
    {
        var score = Run.Score(new ActionDistinctN(), """{"action":["go"]}""", """{"action":["left"]}""", """{"action":[]}""");

        Assert.Equal(0, score.Value);
        Assert.Equal(["the episodes have no n-grams: the worst value"], score.Notes);
    }

    [Fact]
    public void Is_not_measurable_without_actions() => Assert.Equal("no record has the field 'action', nor has it in its steps", Run.Reason(new ActionDistinctN(), """{"speed":[1]}"""));
}
