using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Metrics.Tests.Agent.Driving;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class MinTtcTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_episodes()
    {
        GoldenEpisodes.AssertEach(new MinTtc(), "min_ttc");
        var all = Run.Score(new MinTtc(), GoldenEpisodes.Records());

        Assert.Equal(0.004220050944759153, all.Value, GoldenEpisodes.Tolerance);
        Assert.Equal(GoldenEpisodes.Mean("min_ttc"), all.Parts.Single(static part => part.Name == "mean over episodes").Value, GoldenEpisodes.Tolerance);
    }

    [GoldenFact]
    public void Takes_the_rates_of_the_golden_episodes()
    {
        for (var episode = 0; episode < GoldenEpisodes.Count; episode++)
        {
            double[] Values(string name) => [.. GoldenEpisodes.Root["driving"]!["episodes"]![episode]![name]!.AsArray().Select(static value => value!.GetValue<double>())];
            double[] expected = [.. GoldenEpisodes.Root["driving"]!["per_episode"]![episode]!["gap_rate_central"]!.AsArray().Select(static value => value!.GetValue<double>())];
            Assert.Equal(expected, Gradient.Of(Values("gap"), Values("t")), (first, second) => Math.Abs(first - second) <= GoldenEpisodes.Tolerance);
        }
    }

    [Fact]
    public void Takes_parabolas_through_uneven_times() => Assert.Equal([1, 2, 6, 9], Gradient.Of([0, 1, 9, 36], [0, 1, 3, 6]).Select(static slope => Math.Round(slope, 12)));

    [Fact]
    public void Is_the_gap_over_the_closing_speed()
    {
        var score = Run.Score(new MinTtc(), """{"dt":1,"gap":[10,8,6]}""", """{"dt":1,"gap":[1,2,3]}""");

        Assert.Equal(3, score.Value, 1e-12);
        Assert.Equal([("mean over episodes", 3.0), ("episodes that never close in", 1.0)], score.Parts.Select(static part => (part.Name, part.Value)));
        Assert.Equal("the least time to collision is 3 s, in step 2, at 2 s", Assert.Single(score.Evidence).Detail);
        Assert.Null(score.Uncertainty);
    }

    [Fact]
    public void Takes_no_rate_across_steps_without_anything_ahead() => Assert.Equal(4, Run.Score(new MinTtc(), """{"dt":1,"gap":[50,null,5,4,null]}""").Value, 1e-12);

    [Fact]
    public void Leaves_no_time_where_boxes_overlap_and_close_in() => Assert.Equal(0, Run.Score(new MinTtc(), """{"dt":1,"gap":[1,-0.5]}""").Value);

    [Fact]
    public void Takes_the_distance_of_positions_where_no_gap_is_given() => Assert.Equal(1, Run.Score(new MinTtc(), """{"dt":1,"position":[[0,0],[3,4]],"other_position":[[6,8],[6,8]]}""").Value, 1e-12);

    [Fact]
    public void Takes_rounding_for_standing_still() => Assert.Equal(
        "it is infinite in all episodes that could have it (episodes that never close in)", Run.Reason(new MinTtc(), """{"dt":1,"gap":[20,19.999999999999996]}"""));

    [Fact]
    public void Leaves_out_episodes_with_nothing_ahead()
    {
        Assert.Equal(["2 records have no two successive steps with something ahead and are left out"], Run.Score(new MinTtc(), """{"dt":1,"gap":[2,1]}""", """{"dt":1,"gap":[null,1]}""", """{"dt":1,"speed":[1]}""").Notes);
        Assert.Equal("every record has no two successive steps with something ahead", Run.Reason(new MinTtc(), """{"dt":1,"gap":[2]}"""));
    }
}
