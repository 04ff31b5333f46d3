using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Metrics.Tests.Agent.Driving;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class JerkRmsTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_episodes()
    {
        GoldenEpisodes.AssertEach(new JerkRms(), "jerk_rms");
        GoldenEpisodes.AssertEach(new JerkRms { Components = JerkComponents.Along }, "jerk_rms_ax");
        Assert.Equal(GoldenEpisodes.Mean("jerk_rms"), Run.Score(new JerkRms(), GoldenEpisodes.Records()).Value, GoldenEpisodes.Tolerance);
    }

    [Fact]
    public void Takes_central_differences_over_the_time_between()
    {
        // From 0 to 6 in 3 s, and from 2 to 0 in 2 s.
        var score = Run.Score(new JerkRms(), """{"t":[0,1,3,3.0001],"acceleration":[0,2,6,null]}""", """{"dt":1,"acceleration":[[2,3],[9,9],[0,3]]}""");

        Assert.Equal((2 + 1) / 2.0, score.Value, 1e-12);
        Assert.Equal("the root mean square jerk is 2 m/s³; see step 1, at 1 s", score.Evidence[0].Detail);
    }

    [Fact]
    public void Squares_before_it_averages() => Assert.Equal(Math.Sqrt((9 + 1) / 2.0), Run.Score(new JerkRms(), """{"dt":1,"acceleration":[0,1,6,3]}""").Value, 1e-12);

    [Fact]
    public void Is_of_three_steps_at_least() => Assert.Equal("every record has no three successive steps with an acceleration", Run.Reason(new JerkRms(), """{"dt":1,"acceleration":[1,2]}""", """{"dt":1,"acceleration":[1,null,2]}"""));

    [Fact]
    public void Reads_milliseconds() => Assert.Equal(1000, Run.Score(new JerkRms(), new Run.Records(["""{"t":[0,1,2],"acceleration":[0,1,2]}"""]) { Units = new Dictionary<string, string>(StringComparer.Ordinal) { ["t"] = "ms" } }).Value, 1e-9);
}
