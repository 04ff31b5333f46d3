using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Metrics.Tests.Agent.Driving;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class RuleViolationRateTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_episodes()
    {
        GoldenEpisodes.AssertEach(new RuleViolationRate(), "rvr_steps");
        Assert.Equal(GoldenEpisodes.Aggregate["RVR_steps"]!.GetValue<double>(), Run.Score(new RuleViolationRate(), GoldenEpisodes.Records()).Value, GoldenEpisodes.Tolerance);
    }

    [Fact]
    public void Holds_violations_against_steps()
    {
        var score = Run.Score(new RuleViolationRate(), """{"steps":4,"infractions":[{"type":"red_light","count":2},"stop"]}""", """{"steps":[{},{}],"infractions":{}}""");

        Assert.Equal((0.75 + 0) / 2, score.Value, 1e-12);
        Assert.Equal("the violations a step is 0.75", Assert.Single(score.Evidence).Detail);
    }

    [Fact]
    public void Holds_violations_against_kilometres() => Assert.Equal(
        (30 + 4) / 2.0,
        Run.Score(new RuleViolationRate { Exposure = Exposure.Distance }, """{"distance":100,"infractions":["stop","stop","speeding"]}""", """{"steps":[{"driven":0},{"driven":500}],"red_light":2}""").Value,
        1e-12);

    [Fact]
    public void Counts_collisions_only_where_it_is_asked_to()
    {
        const string record = """{"steps":10,"infractions":{"collision_vehicle":1,"stop":1}}""";
        var score = Run.Score(new RuleViolationRate(), record);

        Assert.Equal(0.1, score.Value, 1e-12);
        Assert.Equal(["collisions are not among the violations (of 1 episode)"], score.Notes);
        Assert.Equal(0.2, Run.Score(new RuleViolationRate { Collisions = true }, record).Value, 1e-12);
    }

    [Fact]
    public void Counts_flags_of_steps_once_for_each_time_that_they_come_up() => Assert.Equal(
        2 / 5.0, Run.Score(new RuleViolationRate(), """{"lane_invasion":[false,true,true,false,true]}""").Value, 1e-12);

    [Fact]
    public void Leaves_out_episodes_without_exposure()
    {
        Assert.Equal(["1 record has no step, or no word on violations and is left out"], Run.Score(new RuleViolationRate(), """{"steps":[],"red_light":1}""", """{"steps":2,"red_light":1}""").Notes);
        Assert.Equal("every record has no distance driven, or no word on violations", Run.Reason(new RuleViolationRate { Exposure = Exposure.Distance }, """{"distance":0,"red_light":1}"""));
    }

    [Fact]
    public void Does_not_claim_certainty_where_nothing_was_broken() => Assert.Null(Run.Score(new RuleViolationRate(), """{"steps":2,"red_light":0}""", """{"steps":3,"red_light":0}""").Uncertainty);

    [Theory]
    [InlineData("""{"steps":2,"infractions":3}""", "record 0: the field 'infractions' must be an array of infractions, or an object with a count for each type")]
    [InlineData("""{"steps":2,"infractions":[3]}""", "record 0: the field 'infractions' has an item that is neither a type nor an object with a 'type'")]
    [InlineData("""{"steps":2,"infractions":{"stop":-1}}""", "record 0: the field 'infractions' has a count that is no whole number of 0 or above")]
    [InlineData("""{"steps":2,"infractions":[{"type":"stop","count":1.5}]}""", "record 0: the field 'infractions' has a count that is no whole number of 0 or above")]
    [InlineData("""{"steps":2,"red_light":-1}""", "record 0: the field 'red_light' must be true, false, or a whole number of 0 or above")]
    [InlineData("""{"steps":2,"red_light":"often"}""", "record 0: the field 'red_light' must be true or false, and is the text 'often'")]
    [InlineData("""{"distance":-1,"steps":2,"red_light":0}""", null)]
    public void Faults_what_is_no_count(string record, string? message)
    {
        if (message is null) Assert.IsType<Measurement.Score>(Run.On(new RuleViolationRate(), record));
        else Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new RuleViolationRate(), record)).Message);
    }

    [Fact]
    public void Leaves_out_empty_episodes_that_say_nothing()
    {
        var score = Run.Score(new RuleViolationRate { Exposure = Exposure.Distance }, """{"distance":1000,"red_light":1}""", """{"distance":1000,"steps":[]}""");

        Assert.Equal(1, score.Value, 1e-12);
        Assert.Equal(["1 record has no distance driven, or no word on violations and is left out"], score.Notes);
    }
}
