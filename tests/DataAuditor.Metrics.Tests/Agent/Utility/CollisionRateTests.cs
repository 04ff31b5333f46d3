using DataAuditor.Metrics.Agent.Utility;
using DataAuditor.Metrics.Tests.Agent.Driving;

namespace DataAuditor.Metrics.Tests.Agent.Utility;

public sealed class CollisionRateTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_episodes() => Assert.Equal(GoldenEpisodes.Aggregate["CR"]!.GetValue<double>(), Run.Score(new CollisionRate(), GoldenEpisodes.Records()).Value, GoldenEpisodes.Tolerance);

    [Fact]
    public void Counts_episodes_with_a_collision()
    {
        var score = Run.Score(
            new CollisionRate(),
            """{"collision":true}""", """{"collision":0}""", """{"collision":3}""", """{"infractions":[{"type":"collision_static","count":1}]}""", """{"infractions":["stop"]}""", """{"steps":[{"collision":false},{"collision":1}]}""", """{"collision":false}""", """{"infractions":[]}""");

        Assert.Equal(0.5, score.Value);
        Assert.Equal("wilson", score.Interval!.Value.Method);
        Assert.Equal((2, "the agent collides 3 times"), (score.Evidence[0].Record, score.Evidence[0].Detail));
    }

    [Fact]
    public void Tells_which_episodes_have_one() => Assert.Equal([1, 0, 1], Run.Faults(new CollisionRate(), """{"collision":2}""", """{"collision":false}""", """{"infractions":["collision_static"]}"""));

    [Fact]
    public void Faults_episodes_that_say_nothing() => Assert.Contains("has no field 'collision', which others have", Assert.Throws<AuditException>(() => Run.On(new CollisionRate(), """{"collision":true}""", """{"speed":[1]}""")).Message, StringComparison.Ordinal);

    [Fact]
    public void Is_not_measurable_where_none_says() => Assert.Equal("no record has one of the fields 'collision', 'infractions', nor has it in its steps", Run.Reason(new CollisionRate(), """{"speed":[1]}"""));

    [Fact]
    public void Does_not_take_episodes_that_say_nothing_for_free_of_collisions()
    {
        Assert.Equal(1, Run.Score(new CollisionRate(), """{"steps":[]}""", """{"steps":[]}""").Value);

        var score = Run.Score(new CollisionRate(), """{"collision":false}""", """{"collision":true}""", """{"steps":[]}""", """{"collision":[null,null]}""", """{"steps":[],"collision":true}""");
        Assert.Equal(2 / 3.0, score.Value, 1e-12);
        Assert.Equal(["2 records have no word on collisions and are left out"], score.Notes);
    }

    [Theory]
    [InlineData("collision", 1)]
    [InlineData("collision_pedestrian", 1)]
    [InlineData("collision_layout", 1)]
    [InlineData("Collisions-Vehicle", 1)]
    [InlineData("collision_warning", 0)]
    [InlineData("collision_avoided", 0)]
    public void Takes_standard_names_alone_for_collisions(string type, double expected) => Assert.Equal(expected, Run.Score(new CollisionRate(), Run.Record(("infractions", new[] { type }))).Value);
}
