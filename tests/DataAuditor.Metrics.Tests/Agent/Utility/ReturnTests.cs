using DataAuditor.Metrics.Agent.Utility;

namespace DataAuditor.Metrics.Tests.Agent.Utility;

public sealed class ReturnTests
{
    [GoldenFact]
    public void Equals_the_golden_value()
    {
        var golden = GoldenAgent.Values("return");

        Assert.Equal(golden["G0"]!.GetValue<double>(), Run.Score(new Return { Gamma = golden["gamma"]!.GetValue<double>() }, $$"""{"reward":{{golden["rewards"]!.ToJsonString()}}}""").Value, 1e-9);
    }

    [Fact]
    public void Is_the_mean_over_episodes_with_the_undiscounted_beside_it()
    {
        var score = Run.Score(new Return { Gamma = 0.5 }, """{"steps":[{"reward":4},{"reward":2},{"reward":4}]}""", """{"reward":[0,2]}""", """{"steps":[]}""");

        Assert.Equal((6 + 1) / 2.0, score.Value);
        Assert.Equal(6, score.Parts.Single().Value);
        Assert.Equal(["1 record has no step and is left out"], score.Notes);
        Assert.Equal((1L, "the return is 1"), (score.Evidence[0].Record, score.Evidence[0].Detail));
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 10)]
    public void Reaches_from_the_first_reward_to_the_sum(double gamma, double value) => Assert.Equal(value, Run.Score(new Return { Gamma = gamma }, """{"reward":[4,2,4]}""").Value);

    [Theory]
    [InlineData("""{"reward":[1,null]}""", "the 'reward' of step 1 is missing")]
    [InlineData("""{"reward":[1,"2"]}""", "the 'reward' of step 1 is")]
    [InlineData("""{"reward":[[1,2],[3,4]]}""", "the 'reward' of step 0 is an array of 2 numbers, where a number is wanted")]
    [InlineData("""{"reward":[1e300,1e300]}""", "beyond what can be averaged")]
    public void Refuses_steps_without_a_reward(string record, string fault) =>
        Assert.Contains(fault, Assert.Throws<AuditException>(() => Run.On(new Return(), record)).Message, StringComparison.Ordinal);

    [Fact]
    public void Is_not_measurable_where_no_episode_has_a_step() => Assert.Equal("every record has no step", Run.Reason(new Return(), """{"reward":[]}"""));
}
