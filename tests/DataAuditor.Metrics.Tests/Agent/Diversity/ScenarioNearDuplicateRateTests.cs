using DataAuditor.Metrics.Agent.Diversity;
using DataAuditor.Metrics.Agent.Scenarios;

namespace DataAuditor.Metrics.Tests.Agent.Diversity;

public sealed class ScenarioNearDuplicateRateTests
{
    private const string Text = "a red car turns left at the corner while two people cross the street in heavy rain and a bus waits";

    [Fact]
    public void Finds_texts_that_are_the_same_or_nearly()
    {
        var score = Run.Score(
            new ScenarioNearDuplicateRate { Jaccard = 0.6 },
            Run.Record(("scenario", Text)), Run.Record(("scenario", Text)), Run.Record(("scenario", Text + " there")), Run.Record(("scenario", "an empty motorway at night, fog, one lorry far ahead of the agent")));

        Assert.Equal(0.5, score.Value);
        Assert.Equal([("exact", 0.25), ("near", 0.25)], score.Parts.Select(static part => (part.Name, part.Value)));
        Assert.Equal([(1L, "is the same as record 0"), (2L, "is a near-duplicate of record 0: Jaccard similarity 0.9444")], score.Evidence.Select(static exhibit => (exhibit.Record, exhibit.Detail)));
    }

    [Fact]
    public void Takes_objects_by_their_values_in_any_order() => Assert.Equal(0.5, Run.Score(
        new ScenarioNearDuplicateRate { Jaccard = 1 },
        """{"scenario":{"road":"junction","agents":[{"type":"car"},{"type":"bus"}]}}""", """{"scenario":{"agents":[{"type":"bus"},{"type":"car"}],"road":"junction"}}""").Value);

    [Theory]
    [InlineData("""{"scenario":{"road":"bend","agents":[{"type":"car"},{"type":"bus"}]}}""")] // Another value.
    [InlineData("""{"scenario":{"way":"junction","agents":[{"type":"car"},{"type":"bus"}]}}""")] // The same values elsewhere.
    [InlineData("""{"scenario":{"road":"junction","agents":[{"type":"car"},{"type":"bus"},{"type":"bus"}]}}""")] // One more of a kind.
    public void Tells_objects_apart(string other) => Assert.Equal(0, Run.Score(new ScenarioNearDuplicateRate { Jaccard = 1 }, """{"scenario":{"road":"junction","agents":[{"type":"car"},{"type":"bus"}]}}""", other).Value);

    [Theory]
    [InlineData(ComparedScenario.Both, 0)]
    [InlineData(ComparedScenario.Scenario, 0.5)]
    [InlineData(ComparedScenario.Actions, 0)]
    public void Compares_by_what_it_is_asked_to(ComparedScenario compared, double expected) => Assert.Equal(
        expected, Run.Score(new ScenarioNearDuplicateRate { Compare = compared }, """{"scenario":"a car turns","action":["go","left","stop"]}""", """{"scenario":"a car turns","action":["wait","wait","go"]}""").Value);

    [Fact]
    public void Compares_actions_alone_where_there_is_no_scenario() => Assert.Equal(0.5, Run.Score(new ScenarioNearDuplicateRate(), """{"action":["go","left"]}""", """{"steps":[{"action":"go"},{"action":"left"}]}""").Value);

    [Fact]
    public void Does_not_take_actions_for_words() => Assert.Equal(0, Run.Score(new ScenarioNearDuplicateRate(), """{"scenario":"go left"}""", """{"action":["go","left"]}""").Value);

    [Fact]
    public void Has_episodes_of_nothing_for_the_same() => Assert.Equal(0.5, Run.Score(new ScenarioNearDuplicateRate(), """{"steps":[]}""", """{"action":[]}""").Value);
}
