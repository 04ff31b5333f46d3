using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Metrics.Tests.Agent.Driving;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class MinSpeedComplianceTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_episodes() => GoldenEpisodes.AssertEach(new MinSpeedCompliance(), "mscr");

    [Fact]
    public void Asks_only_where_a_speed_is_asked_for()
    {
        var score = Run.Score(new MinSpeedCompliance(), """{"speed":[5,6,7,0],"min_speed":[6,6,6,null]}""", """{"speed":[6],"min_speed":6}""");

        Assert.Equal(((2 / 3.0) + 1) / 2, score.Value, 1e-12);
        Assert.Equal("the share of steps at the least speed or above is 0.6667; see step 0", Assert.Single(score.Evidence).Detail);
    }

    [Fact]
    public void Does_not_take_driving_backwards_for_speed() => Assert.Equal(0, Run.Score(new MinSpeedCompliance(), """{"speed":[-8],"min_speed":6}""").Value);

    [Fact]
    public void Leaves_out_episodes_without_a_bound() => Assert.Equal(
        ["1 record has no step with a speed and a 'min_speed' and is left out"], Run.Score(new MinSpeedCompliance(), """{"speed":[8],"min_speed":6}""", """{"speed":[8]}""").Notes);

    [Fact]
    public void Faults_an_episode_without_speeds() => Assert.Contains("has no field 'speed', which others have", Assert.Throws<AuditException>(() => Run.On(new MinSpeedCompliance(), """{"speed":[8],"min_speed":6}""", """{"min_speed":6}""")).Message, StringComparison.Ordinal);
}
