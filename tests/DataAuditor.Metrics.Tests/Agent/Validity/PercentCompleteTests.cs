using DataAuditor.Metrics.Agent.Validity;
using DataAuditor.Metrics.Tests.Agent.Goals;

namespace DataAuditor.Metrics.Tests.Agent.Validity;

public sealed class PercentCompleteTests
{
    [GoldenFact]
    public void Equals_what_the_original_program_says_of_each_task()
    {
        var cases = PartnrCases.All().ToList();

        Assert.Equal(14, cases.Count);
        Assert.All(cases, one => Assert.True(Math.Abs(one.PercentComplete - Run.Score(new PercentComplete(), one.Record).Value) < 1e-9, one.Name));
        Assert.Equal(cases.Average(one => one.PercentComplete), Run.Score(new PercentComplete(), [.. cases.Select(one => one.Record)]).Value, 1e-9);
    }

    [Fact]
    public void Is_the_mean_share_of_goals_that_are_satisfied_in_their_order()
    {
        string[] records =
        [
            """{"goals":[{"id":"fetch","satisfied":true,"at":3},{"id":"wash","satisfied":true,"at":5,"after":["fetch"]}]}""",
            """{"goals":[{"id":"fetch","satisfied":true,"at":3},{"id":"wash","satisfied":true,"at":3,"after":["fetch"]}]}""",
            """{"goals":[{"id":"fetch","satisfied":false},{"id":"wash","satisfied":true,"at":5,"after":"fetch"},{"id":"free","at":1},{"id":"never","at":null}]}""",
        ];
        var score = Run.Score(new PercentComplete(), records);

        Assert.Equal((1 + 0.5 + 0.25) / 3, score.Value, 12);
        Assert.Equal([2, 1], score.Evidence.Select(exhibit => exhibit.Record));
        Assert.Equal("1 of 4 goals are complete: 'fetch' is not satisfied; 'wash' is not after 'fetch'; 'never' is not satisfied", score.Evidence[0].Detail);
        Assert.Equal("1 of 2 goals are complete: 'wash' is not after 'fetch'", score.Evidence[1].Detail);
    }

    // The middle one is not satisfied after the first; the last is after the middle, and not after the first.
    [Fact]
    public void Counts_what_comes_before_by_way_of_another() => Assert.Equal(
        1.0 / 3, Run.Score(new PercentComplete(), """{"goals":[{"id":"a","at":2},{"id":"b","at":0,"after":["a"]},{"id":"c","at":1,"after":["b"]}]}""").Value, 12);

    [Fact]
    public void Takes_the_share_that_a_record_has() => Assert.Equal(0.75, Run.Score(new PercentComplete(), """{"percent_complete":0.5}""", """{"goals":[{"satisfied":1},{"satisfied":true}]}""").Value);

    [Fact]
    public void Is_0_of_a_task_without_a_goal_as_the_original_has_it()
    {
        var score = Run.Score(new PercentComplete(), """{"goals":[]}""", """{"goals":[{"satisfied":true}]}""");

        Assert.Equal(0.5, score.Value);
        Assert.Equal(["1 episode has a task without a goal, and counts as 0"], score.Notes);
        Assert.Equal("its task has no goal", Assert.Single(score.Evidence).Detail);
    }

    [Theory]
    [InlineData("""{"goals":[{"id":"a","satisfied":true},{"id":"a","satisfied":true}]}""", "has two goals with the id 'a'")]
    [InlineData("""{"goals":[{"id":"a","satisfied":true,"at":1,"after":["b"]}]}""", "'after' names 'b', which is no goal")]
    [InlineData("""{"goals":[{"id":"a","at":1,"after":["b"]},{"id":"b","at":1,"after":["c"]},{"id":"c","at":1,"after":["a"]}]}""", "goals that come after themselves: 'a' before 'c' before 'b' before 'a'")]
    [InlineData("""{"goals":[{"id":"a","at":1,"after":["a"]}]}""", "'a' before 'a'")]
    [InlineData("""{"steps":3,"goals":[{"id":"a","at":3}]}""", "'at' is 3, which is beyond the episode's 3 steps")]
    [InlineData("""{"goals":[{"id":"a","at":-1}]}""", "'at' must be a step or a time, from 0")]
    [InlineData("""{"goals":[{"id":"a","satisfied":"perhaps"}]}""", "'satisfied' must be true or false")]
    [InlineData("""{"goals":[{"id":"a"}]}""", "nothing says whether it is satisfied")]
    [InlineData("""{"goals":[{"id":"a","satisfied":true},{"id":"b","satisfied":true,"at":2,"after":["a"]}]}""", "a goal 'a' with a fault: it is satisfied and in an order with others, and has no 'at'")]
    [InlineData("""{"goals":[4]}""", "something else than an object as goal 1")]
    [InlineData("""{"goals":{"id":"a"}}""", "must be an array of goals")]
    public void Refuses_goals_that_make_no_sense(string record, string fault) =>
        Assert.Contains(fault, Assert.Throws<AuditException>(() => Run.On(new PercentComplete(), record)).Message, StringComparison.Ordinal);

    [Fact]
    public void Lets_a_time_stand_for_a_step() => Assert.Equal(1, Run.Score(new PercentComplete(), """{"t":[0,20,40],"goals":[{"id":"a","at":35.5}]}""").Value);

    [Fact]
    public void Has_an_interval_over_episodes()
    {
        var score = Run.Score(new PercentComplete(), """{"percent_complete":0.5}""", """{"percent_complete":1}""", """{"percent_complete":0.25}""", """{"percent_complete":0.75}""");

        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
        Assert.InRange(score.Interval.Value.High - score.Interval.Value.Low, 0.1, 0.75);
        Assert.Equal("wilson", Run.Score(new PercentComplete(), """{"percent_complete":1}""", """{"percent_complete":1}""").Interval!.Value.Method);
    }

    // In milliseconds: 2001 ms in seconds and back again are a little less.
    [Theory]
    [InlineData("[0,1000,2001]", "2001")]
    [InlineData("[0,1000,2001]", "1500.5")]
    [InlineData("[-500,0,1000]", "-500")]
    [InlineData("[-500,0,1000]", "-20")]
    public void Takes_times_in_their_unit_up_to_the_last_step_and_below_0_where_they_begin_there(string times, string at) => Assert.Equal(1, Run.Score(new PercentComplete(), InMilliseconds(times, at)).Value);

    [Theory]
    [InlineData("[0,1000,2001]", "2002", "'at' is 2002, which is beyond the episode's 3 steps")]
    [InlineData("[-500,0,1000]", "-501", "'at' must be a step or a time, from 0 or the time of the first step")]
    public void Refuses_times_that_the_episode_did_not_have(string times, string at, string fault) =>
        Assert.Contains(fault, Assert.Throws<AuditException>(() => Run.On(new PercentComplete(), InMilliseconds(times, at))).Message, StringComparison.Ordinal);

    [Fact]
    public void Is_the_worst_without_a_record_and_not_measurable_without_an_outcome()
    {
        Assert.Equal(0, Run.Score(new PercentComplete(), Array.Empty<string>()).Value);
        Assert.Equal("no record has one of the fields 'goals', 'propositions', 'percent_complete'", Run.Reason(new PercentComplete(), """{"success":true}"""));
    }

    private static Run.Records InMilliseconds(string times, string at) => new([$$"""{"t":{{times}},"goals":[{"id":"a","at":{{at}}}]}"""])
    {
        Units = new Dictionary<string, string>(StringComparer.Ordinal) { ["t"] = "ms" },
    };
}
