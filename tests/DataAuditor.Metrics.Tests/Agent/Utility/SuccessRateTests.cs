using DataAuditor.Metrics.Agent.Utility;

namespace DataAuditor.Metrics.Tests.Agent.Utility;

public sealed class SuccessRateTests
{
    [Fact]
    public void Is_the_share_of_episodes_that_succeed()
    {
        string[] records = ["""{"success":true}""", """{"success":0}""", """{"success":1}""", """{"success":true}"""];
        var score = Run.Score(new SuccessRate(), records);

        Assert.Equal(0.75, score.Value);
        Assert.Equal((1L, "the episode is no success"), (score.Evidence.Single().Record, score.Evidence[0].Detail));
        Assert.Equal("wilson", score.Interval!.Value.Method);
        Assert.Equal([0, 1, 0, 0], Run.Faults(new SuccessRate(), records));
    }

    [Fact]
    public void Does_not_look_at_goals() => Assert.Equal(1, Run.Score(new SuccessRate(), """{"success":true,"goals":[{"satisfied":false}]}""").Value);

    [Fact]
    public void Is_the_worst_without_a_record() => Assert.Equal(0, Run.Score(new SuccessRate(), Array.Empty<string>()).Value);

    [Fact]
    public void Refuses_an_episode_that_does_not_say() => Assert.Throws<AuditException>(() => Run.On(new SuccessRate(), """{"success":true}""", """{"steps":[]}"""));
}
