using DataAuditor.Metrics.Agent.Safety;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class SpeedLimitComplianceTests
{
    [Fact]
    public void Counts_steps_within_the_limit()
    {
        var score = Run.Score(new SpeedLimitCompliance(), """{"steps":[{"t":0,"speed":13},{"t":2,"speed":-15},{"t":3,"speed":14,"speed_limit":null}],"speed_limit":14}""");

        Assert.Equal(2 / 3.0, score.Value, 1e-12);
        Assert.Equal("the share of steps within the speed limit is 0.6667; see step 1, at 2 s", Assert.Single(score.Evidence).Detail);
    }

    [Fact]
    public void Compares_speeds_and_limits_of_different_units() => Assert.Equal(0.5, Run.Score(
        new SpeedLimitCompliance(),
        new Run.Records(["""{"speed":[13.8,14],"speed_limit":50}"""]) { Units = new Dictionary<string, string>(StringComparer.Ordinal) { ["speed"] = "m/s", ["speed_limit"] = "km/h" } }).Value);

    [Fact]
    public void Takes_the_length_of_a_velocity() => Assert.Equal(0.5, Run.Score(new SpeedLimitCompliance(), """{"speed":[[3,4],[6,8]],"speed_limit":[5,5]}""").Value);

    [Fact]
    public void Is_the_worst_where_no_step_has_a_limit() => Assert.Equal(0, Run.Score(new SpeedLimitCompliance(), """{"speed":[5],"speed_limit":[null]}""").Value);
}
