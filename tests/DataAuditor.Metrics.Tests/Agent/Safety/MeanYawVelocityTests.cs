using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Metrics.Tests.Agent.Driving;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class MeanYawVelocityTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_episodes()
    {
        GoldenEpisodes.AssertEach(new MeanYawVelocity(), "yaw_velocity_wrapped_rad_s");
        GoldenEpisodes.AssertEach(new MeanYawVelocity { Difference = YawDifference.Raw }, "yaw_velocity_safebench_rad_s");
        Assert.Equal(GoldenEpisodes.Aggregate["YV"]!.GetValue<double>(), Run.Score(new MeanYawVelocity { Difference = YawDifference.Raw }, GoldenEpisodes.Records()).Value, GoldenEpisodes.Tolerance);
    }

    [Fact]
    public void Takes_the_shorter_way_around()
    {
        Assert.Equal(0.2, Run.Score(new MeanYawVelocity(), $$"""{"dt":1,"yaw":[{{Math.PI - 0.1:R}},{{0.1 - Math.PI:R}}]}""").Value, 1e-12);
        Assert.Equal((2 * Math.PI) - 0.2, Run.Score(new MeanYawVelocity { Difference = YawDifference.Raw }, $$"""{"dt":1,"yaw":[{{Math.PI - 0.1:R}},{{0.1 - Math.PI:R}}]}""").Value, 1e-12);
    }

    [Fact]
    public void Divides_by_the_time_that_the_turns_take()
    {
        var score = Run.Score(new MeanYawVelocity(), """{"t":[0,1,4,5],"yaw":[0,1,0.5,null]}""");

        Assert.Equal(1.5 / 4, score.Value, 1e-12);
        Assert.Equal("the mean yaw velocity is 0.375 rad/s; see step 1, at 1 s", score.Evidence[0].Detail);
    }

    [Fact]
    public void Doubts_radians_beyond_a_full_turn() => Assert.Equal(
        ["headings without a declared unit lie beyond a full turn, and were taken for radians (of 1 episode)"], Run.Score(new MeanYawVelocity(), """{"dt":1,"yaw":[0,90]}""", """{"dt":1,"yaw":[0,3]}""").Notes);

    [GoldenFact]
    public void Does_not_doubt_declared_degrees() => Assert.Empty(Run.Score(new MeanYawVelocity(), GoldenEpisodes.Records()).Notes);

    [Fact]
    public void Leaves_out_single_steps() => Assert.Equal(["1 record has no two successive steps with a heading and is left out"], Run.Score(new MeanYawVelocity(), """{"dt":1,"yaw":[0]}""", """{"dt":1,"yaw":[0,1]}""").Notes);

    [Theory]
    [InlineData("""{"t":[0,1,1],"yaw":[0,1,2]}""", "record 0: the 't' of step 2 is 1, and that of the step before it 1: times must increase")]
    [InlineData("""{"dt":1,"yaw":[[0,1]]}""", "record 0: the 'yaw' of step 0 is an array of 2 numbers, where a number is wanted")]
    [InlineData("""{"dt":0,"yaw":[0,1]}""", "record 0: the field 'dt' must be above 0, and is 0")]
    public void Faults_what_is_no_heading_in_time(string record, string message) => Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new MeanYawVelocity(), record)).Message);

    [Fact]
    public void Is_not_measurable_without_times() => Assert.Equal("no record has one of the fields 't', 'dt', nor has it in its steps", Run.Reason(new MeanYawVelocity(), """{"yaw":[0,1]}"""));
}
