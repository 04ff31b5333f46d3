using DataAuditor.Metrics.Agent.Utility;

namespace DataAuditor.Metrics.Tests.Agent.Utility;

public sealed class SimulationStepsTests
{
    // By steps, by their number, and by an array of the episode; an episode may have none.
    [Fact]
    public void Is_the_mean_number_of_steps()
    {
        var score = Run.Score(new SimulationSteps(), """{"steps":[{},{},{}]}""", """{"steps":8}""", """{"speed":[1,2,3,4,5]}""", """{"steps":[]}""");

        Assert.Equal(4, score.Value);
        Assert.Equal((1L, "the number of steps is 8"), (score.Evidence[0].Record, score.Evidence[0].Detail));
        Assert.NotNull(score.Interval);
        Assert.Equal(["there is no step, which counts as 0 (of 1 episode)"], score.Notes);
    }

    [Fact]
    public void Is_not_measurable_where_no_episode_has_a_step() => Assert.Equal("no episode has a step", Run.Reason(new SimulationSteps(), """{"steps":[]}""", """{"steps":0}"""));

    [Theory]
    [InlineData("""{"steps":-1}""")]
    [InlineData("""{"steps":2.5}""")]
    [InlineData("""{"steps":"many"}""")]
    public void Refuses_what_is_no_number_of_steps(string record) => Assert.Throws<AuditException>(() => Run.On(new SimulationSteps(), record));

    [Fact]
    public void Is_not_measurable_without_steps_or_a_record()
    {
        Assert.Equal("no record has the field 'steps', nor has it as arrays with one value a step", Run.Reason(new SimulationSteps(), """{"success":true}"""));
        Assert.Equal("there is no synthetic record", Run.Reason(new SimulationSteps(), Array.Empty<string>()));
    }
}
