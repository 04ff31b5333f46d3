using DataAuditor.Metrics.Agent.Fidelity;

namespace DataAuditor.Metrics.Tests.Agent.Fidelity;

public sealed class TrajectoryDistanceTests
{
    [Fact]
    public void Is_the_mean_of_the_distances_of_signals()
    {
        var score = Run.Score(new TrajectoryDistance { N = 1 }, new Run.Records(["""{"speed":[1,2,9,9],"action":["go","stop","stop","wait"]}"""])
        {
            Real = ["""{"speed":[1,2],"action":["go","go"]}""", """{"speed":[3,4],"action":["stop","stop"]}"""],
        });

        // Half of the speeds are beyond all real ones. Go ½ against ¼, stop ½ against ½, wait 0 against ¼.
        Assert.Equal([("speed", 0.5), ("actions", 0.25)], score.Parts.Select(static part => (part.Name, part.Value)));
        Assert.Equal(0.375, score.Value);
        Assert.Equal([("acceleration", "no episode has it"), ("headway", "no episode has it")], score.Skipped.Select(static part => (part.Name, part.Reason)));
        Assert.Equal("steps beyond the speed of all real episodes: a share of 0.5", score.Evidence[0].Detail);
    }

    [Fact]
    public void Takes_the_gap_over_the_speed_for_headway()
    {
        // 2 s and 3 s against 2 s and 1 s; who stands has no headway.
        var score = Run.Score(new TrajectoryDistance(), new Run.Records(["""{"speed":[5,5],"gap":[10,15]}"""]) { Real = ["""{"speed":[5,5,0],"gap":[10,5,3]}"""] });

        Assert.Equal(0.5, score.Parts.Single(static part => part.Name == "headway").Value);
    }

    [Fact]
    public void Orders_negative_numbers_below_positive_ones() => Assert.Equal(
        2 / 3.0, Run.Score(new TrajectoryDistance(), new Run.Records(["""{"acceleration":[-3,-2,0]}"""]) { Real = ["""{"acceleration":[-1,0.5,-0.0]}"""] }).Value, 1e-12);

    [Fact]
    public void Is_nothing_between_equal_episodes_and_all_between_disjoint_ones()
    {
        string[] slow = [.. Enumerable.Range(0, 20).Select(static at => $$"""{"speed":[1,{{at}},3],"action":["go","go","stop"]}""")], fast = ["""{"speed":[100,101],"action":["jump","jump"]}"""];

        Assert.Equal(0, Run.Score(new TrajectoryDistance(), new Run.Records(slow) { Real = slow }).Value);
        Assert.Equal(1, Run.Score(new TrajectoryDistance(), new Run.Records(fast) { Real = slow }).Value);
    }

    [Fact]
    public void Has_an_interval_over_episodes_that_shuts_out_equality_where_they_differ()
    {
        static string[] Drawn(double shift) => [.. Enumerable.Range(0, 60).Select(at => $$"""{"speed":[{{at % 7}},{{(at % 5) + shift}}]}""")];
        var apart = Run.Score(new TrajectoryDistance(), new Run.Records(Drawn(20)) { Real = Drawn(0) });

        Assert.InRange(apart.Interval!.Value.Low, 0.3, apart.Value);
    }

    [Fact]
    public void Says_what_one_side_lacks()
    {
        var records = new Run.Records(["""{"speed":[1,2],"action":["go","go"]}"""]) { Real = ["""{"speed":[1],"acceleration":[1]}"""] };

        Assert.Equal(
            [("acceleration", "no synthetic episode has it"), ("headway", "no episode has it"), ("actions", "no real episode has it")], Run.Score(new TrajectoryDistance(), records).Skipped.Select(static part => (part.Name, part.Reason)));
        Assert.Equal("no signal is in real and in synthetic episodes", Run.Reason(new TrajectoryDistance(), new Run.Records(["""{"speed":[1]}"""]) { Real = ["""{"acceleration":[1]}"""] }));
    }

    [Fact]
    public void Is_the_worst_for_empty_episodes_and_not_measurable_against_them()
    {
        Assert.Equal(1, Run.Score(new TrajectoryDistance(), new Run.Records(["""{"steps":[]}"""]) { Real = ["""{"speed":[1]}"""] }).Value);
        Assert.Equal("the real episodes have no signal to compare", Run.Reason(new TrajectoryDistance(), new Run.Records(["""{"speed":[1]}"""]) { Real = ["""{"speed":[null]}"""] }));
    }

    [Fact]
    public void Looks_at_a_sample_of_many_episodes_and_at_some_steps_of_long_ones()
    {
        string[] many = [.. Enumerable.Repeat("""{"speed":[1,2]}""", 2001)];
        var score = Assert.IsType<Measurement.Score>(Run.Measure(
            new TrajectoryDistance(), new Run.Records([Run.Record(("speed", Enumerable.Range(0, 3000).Select(static step => step % 2 == 0 ? 1 : 2)))]) { Real = many }, threads: 1, 500));

        Assert.Equal(["real data: of 2001 records, a sample of 2000 is looked at", "of episodes of more than 1000 steps, 1000 of them, evenly spread, are looked at"], score.Notes);
    }

    [Fact]
    public void Weighs_the_steps_of_long_episodes_as_those_of_others()
    {
        static string Even(int steps, int speed) => Run.Record(("speed", Enumerable.Repeat(speed, steps)));
        var score = Run.Score(new TrajectoryDistance(), new Run.Records([.. Enumerable.Repeat(Even(1000, 1), 10), Even(1000, 2)]) { Real = [Even(10_000, 1), Even(1000, 2)] });

        Assert.Equal(0, score.Value);
        Assert.Equal(10_999 - 10_000, Run.Score(new TrajectoryDistance(), new Run.Records([Even(1, 1)]) { Real = [Even(10_000, 1), Even(999, 2)] }).Value * 10_999, 1e-9);
        Assert.Equal(11_000, Assert.Single(score.Parts).Detail("real values")!.Value);
    }

    [Fact]
    public void Says_how_many_episodes_lack_what_others_have() => Assert.Equal(
        ["1 real episode has nothing of the signal 'acceleration', which others have", "2 synthetic episodes have nothing of the signal 'acceleration', which others have"],
        Run.Score(new TrajectoryDistance(), new Run.Records(["""{"speed":[1],"acceleration":[1]}""", """{"speed":[1]}""", """{"speed":[2]}"""]) { Real = ["""{"speed":[1],"acceleration":[1]}""", """{"speed":[1]}"""] }).Notes);
}
