using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Metrics.Tests.Agent.Driving;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class HardBrakeRateTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_episodes()
    {
        GoldenEpisodes.AssertEach(new HardBrakeRate { Threshold = 2 }, "hard_brake_rate_2.0");
        GoldenEpisodes.AssertEach(new HardBrakeRate { Threshold = 3.5 }, "hard_brake_rate_3.5");
    }

    [Fact]
    public void Counts_steps_below_minus_the_threshold()
    {
        var score = Run.Score(new HardBrakeRate(), """{"acceleration":[-3,-3.1,5,null]}""", """{"acceleration":[[-9,0],[-4,0]]}""");

        Assert.Equal(((1 / 3.0) + 1) / 2, score.Value, 1e-12);
        Assert.Equal([(1L, "the share of steps of hard braking is 1; see step 0"), (0L, "the share of steps of hard braking is 0.3333; see step 1")], score.Evidence.Select(static exhibit => (exhibit.Record, exhibit.Detail)));
    }

    [Fact]
    public void Does_not_claim_certainty_where_none_brakes()
    {
        var interval = Run.Score(new HardBrakeRate(), [.. Enumerable.Repeat("""{"acceleration":[0]}""", 10)]).Interval!.Value;

        Assert.Equal(0, interval.Low);
        Assert.InRange(interval.High, 0.2, 0.4);
    }

    [Fact]
    public void Is_the_worst_without_a_step()
    {
        var score = Run.Score(new HardBrakeRate(), """{"acceleration":[]}""");

        Assert.Equal(1, score.Value);
        Assert.Equal(["every record has no step with an acceleration: the worst value"], score.Notes);
    }
}
